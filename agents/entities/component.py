"""The spaCy component ``entities``: who and what an article names, and where."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from agents.entities.confidence import confidence
from agents.entities.gazetteer import load
from agents.entities.grouping import Group, same_spelling
from agents.entities.mentions import Entity, Mention
from agents.entities.names import find_names
from agents.entities.normal_names import slug
from agents.entities.organisations import join_organisations
from agents.entities.people import join_people
from agents.entities.reading import Reading, read
from agents.entities.references import references
from agents.entities.repeats import add_repeats
from agents.entities.salience import saliences

Doc.set_extension("entities", default=None, force=True)
Doc.set_extension("entity_at", default=None, force=True)


@Language.factory(
    "entities",
    requires=["doc.ents", "doc.sents", "token.tag", "token.dep"],
    assigns=["doc._.entities", "doc._.entity_at"],
)
class EntityFinder:
    """Set ``doc._.entities``, most salient first, and ``doc._.entity_at`` for their tokens."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.gazetteer = load(
            nlp.lang or "en", lambda text: tuple(token.text for token in nlp.tokenizer(text))
        )

    def __call__(self, doc: Doc) -> Doc:
        """Find the names, put them into groups, and add what refers to them."""
        reading = read(doc)
        names = find_names(doc, reading, self.gazetteer)
        groups = join_organisations(join_people(same_spelling(names)))
        add_repeats(groups, reading)
        found = entities(groups, reading)
        doc._.entities = found
        doc._.entity_at = {
            token: index
            for index, entity in enumerate(found)
            for mention in entity.mentions
            for token in range(mention.start_token, mention.end_token)
        }
        return doc


def entities(groups: Sequence[Group], reading: Reading) -> list[Entity]:
    """Describe each group as an entity, most salient first."""
    groups = list(by_id(groups).values())
    mentions = [[Mention(name.start, name.end, "name") for name in group.names] for group in groups]
    for index, mention in references(groups, reading):
        mentions[index].append(mention)
    shares = saliences(mentions, reading)
    found = [
        entity(group, tuple(sorted(own)), share)
        for group, own, share in zip(groups, mentions, shares, strict=True)
    ]
    return sorted(found, key=lambda entity: (-entity.salience, entity.mentions))


def by_id(groups: Sequence[Group]) -> Mapping[str, Group]:
    """Join the groups that have one id: an id stands for one entity of an article."""
    same: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        same[id_of(group)].append(group)
    for group, *others in same.values():
        group.names += [name for other in others for name in other.names]
        group.names.sort()
    return {id_: groups[0] for id_, groups in same.items()}


def id_of(group: Group) -> str:
    """Name a group in the same way in every article."""
    if group.known and group.known.wikidata:
        return f"wd:{group.known.wikidata}"
    name = group.known.name if group.known else group.fullest.text
    return f"nil:{group.type.lower()}:{slug(name)}"


def entity(group: Group, mentions: tuple[Mention, ...], salience: float) -> Entity:
    """Describe a group."""
    known = group.known
    return Entity(
        id_of(group),
        group.fullest.text,
        group.type,
        salience,
        confidence(group.names, group.type),
        mentions,
        {
            "wikidata": known.wikidata if known else None,
            "geonames": known.geonames if known else None,
            "iso3166": known.iso3166 if known else None,
            "dbpedia": None,
        },
    )
