"""The spaCy component ``entities``: who and what an article names, and where."""

from collections.abc import Mapping, Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.entities.confidence import confidence
from agents.nlp.entities.coreference.anaphora import references
from agents.nlp.entities.coreference.clusters import Cluster, same_spelling, with_more
from agents.nlp.entities.coreference.couples import with_surnames
from agents.nlp.entities.coreference.headline_names import with_headline
from agents.nlp.entities.coreference.organisations import join_organisations
from agents.nlp.entities.coreference.people import join_people
from agents.nlp.entities.coreference.repeats import repeats
from agents.nlp.entities.entity import Entity, Mention
from agents.nlp.entities.lexicon.gazetteer import Known, load
from agents.nlp.entities.lexicon.normal_names import slug
from agents.nlp.entities.linking.knowledge import configured
from agents.nlp.entities.linking.link import linked
from agents.nlp.entities.linking.own_names import with_own_names
from agents.nlp.entities.recognition.corrections import Recogniser
from agents.nlp.entities.recognition.find_names import find_names
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns, read
from agents.nlp.entities.recognition.word_cache import Spellings
from agents.nlp.entities.salience import saliences
from agents.nlp.syntax.tables import marking
from agents.nlp.syntax.tree import first_word_of_body

PEOPLE = "NORP"

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
        self.spellings = Spellings(nlp.vocab.strings)
        gazetteer = load(
            nlp.lang or "en", lambda text: tuple(token.text for token in nlp.tokenizer(text))
        )
        self.recogniser = Recogniser(gazetteer)
        self.knowledge = configured(nlp.lang or "en")
        self.beginnings = marking(filter(str.islower, gazetteer.phrases.lengths))

    def __call__(self, doc: Doc) -> Doc:
        """Find the names, put them into groups, and add what refers to them."""
        reading = read(doc, self.spellings, self.beginnings)
        found_names = with_own_names(find_names(reading, self.recogniser), reading, self.knowledge)
        names = with_surnames(found_names, reading)
        body = first_word_of_body(doc)
        groups = list(by_id(grouped(names, reading, body)).values())
        linked(groups, reading, self.knowledge)
        found = entities(groups, reading, body)
        doc._.entities = found
        doc._.entity_at = {
            token: index
            for index, entity in enumerate(found)
            for start, end, _ in entity.mentions
            for token in range(start, end)
        }
        return doc


def grouped(names: list[Name], reading: TokenColumns, body: int = 0) -> list[Cluster]:
    """Put names, and the places where they stand again, into a group for each thing named.

    Those of a headline, before the body's first word, come to the groups of the text.
    """
    titled = [name for name in names if name.start < body]
    groups = same_spelling(names[len(titled) :])
    again = repeats(groups, reading)
    in_headline = [name for name in again if name.start < body]
    if len(again) > len(in_headline):
        groups = with_more(groups, again[len(in_headline) :])
    groups = join_organisations(join_people(groups, reading))
    if titled or in_headline:
        groups = with_headline(groups, titled, in_headline, reading)
    return groups


def entities(groups: Sequence[Cluster], reading: TokenColumns, body: int = 0) -> list[Entity]:
    """Describe each group as an entity, most salient first."""
    named = by_id(groups)
    mentions = [
        [Mention(name.start, name.end, "name") for name in group.names] for group in named.values()
    ]
    for index, mention in references(list(named.values()), reading):
        mentions[index].append(mention)
    shares = saliences(mentions, reading, body)
    found = [
        entity(id_, group, tuple(sorted(own)), share)
        for (id_, group), own, share in zip(named.items(), mentions, shares, strict=True)
    ]
    return sorted(found, key=lambda entity: (-entity.salience, entity.mentions))


def by_id(groups: Sequence[Cluster]) -> Mapping[str, Cluster]:
    """Join the groups that have one id: an id stands for one entity of an article."""
    same: dict[str, Cluster] = {}
    for group in sorted(groups, key=lambda group: group.type == PEOPLE):
        first = same.setdefault(id_of(group), group)
        if first is not group:
            first.add(group.names, fuller=group.type == first.type)
    return same


def id_of(group: Cluster) -> str:
    """Name a group in the same way in every article."""
    if group.known and group.known.wikidata:
        return f"wd:{group.known.wikidata}"
    if group.known and group.known.id:
        return group.known.id
    name = group.known.name if group.known else group.fullest.text
    return f"nil:{group.type.lower()}:{slug(name)}"


def entity(id_: str, group: Cluster, mentions: tuple[Mention, ...], salience: float) -> Entity:
    """Describe a group."""
    return Entity(
        id_,
        group.fullest.text,
        group.type,
        salience,
        confidence(group.names, group.type),
        mentions,
        links(group.known) if group.known else UNKNOWN,
        people_in(group),
        (group.known.kind if group.known else "") or None,
    )


def people_in(group: Cluster) -> frozenset[int]:
    """Find where a country's people is named in the place of it: at "Turkish"."""
    if group.type == PEOPLE or not group.known or not group.known.iso3166:
        return frozenset()
    return frozenset([name.start for name in group.names if name.type == PEOPLE])


def links(known: Known) -> Mapping[str, Any]:
    """Give the identifiers elsewhere of what is known."""
    return {
        "wikidata": known.wikidata,
        "geonames": known.geonames,
        "iso3166": known.iso3166,
        "dbpedia": None,
        "country": known.country,
        "admin1": known.admin1,
        "coordinates": known.place,
    }


UNKNOWN = links(Known("", ""))
