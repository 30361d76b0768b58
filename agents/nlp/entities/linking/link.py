"""Tell what each group of names stands for, where the article leaves no doubt."""

from collections.abc import Iterable, Iterator, Sequence

from agents.nlp.entities.coreference.clusters import Cluster
from agents.nlp.entities.lexicon.gazetteer import Known
from agents.nlp.entities.linking.choices import organisation_of, outstanding, person_of, thing_of
from agents.nlp.entities.linking.context import MOST_NAMES, PLACES, Context
from agents.nlp.entities.linking.item import Item
from agents.nlp.entities.linking.knowledge import OWN, Knowledge
from agents.nlp.entities.linking.places import is_at_play, is_cut_out, is_used_as_word, place_of
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.state_bodies import body_of
from agents.nlp.entities.recognition.token_columns import TokenColumns

FITTING = {
    "PERSON": {"PERSON"},
    "ORG": {"ORG"},
    "GPE": {"GPE", "LOC", "PLACE"},
    "LOC": {"GPE", "LOC", "PLACE"},
    "FAC": {"FAC", "LOC", "PLACE", "ORG"},
    "PRODUCT": {"PRODUCT", "MISC"},
    "EVENT": {"EVENT", "MISC"},
    "WORK_OF_ART": {"WORK_OF_ART", "MISC"},
    "LAW": {"LAW", "MISC"},
}
TOWN = "town"
# Spellings of one thing are few; a group of people may have many.
MOST_SPELLINGS = 8


def linked(groups: Sequence[Cluster], reading: TokenColumns, knowledge: Knowledge) -> None:
    """Set what is known of each group, places first: they tell the countries of the others."""
    context = Context(groups, reading)
    # The fewer there are of a name, the sooner it tells the country of others.
    places = sorted(
        [group for group in groups if group.type in PLACES],
        key=lambda group: len(knowledge.items(group.fullest.text)),
    )
    others = [group for group in groups if group.type in FITTING and group.type not in PLACES]
    # Twice: a town that is well known tells the country of one that is not.
    for group in (*places, *filter(is_unknown, places), *others):
        link(group, context, knowledge)


def is_unknown(group: Cluster) -> bool:
    """Tell a group of which no identifier is known."""
    return group.known is None or not (group.known.wikidata or group.known.iso3166)


def link(group: Cluster, context: Context, knowledge: Knowledge) -> None:
    """Set what is known of a group, or take back that it is a country."""
    names = [name for name in group.names if name.type == group.type] or group.names
    names = names[:MOST_NAMES]
    if group.type in PLACES and is_no_place(group, names, context):
        if group.known and group.known.wikidata:
            group.known = group.known._replace(wikidata=None, geonames=None)
        return
    if group.known and group.known.iso3166:
        return
    found = next(choices(group, names, context, knowledge), None)
    if found is None or (found.kind == TOWN and all(is_used_as_word(n, context) for n in names)):
        return
    if found.country and group.type in PLACES:
        context.countries.add(found.country)
    if group.known is None or not group.known.wikidata or group.known.wikidata == found.wikidata:
        group.known = known_as(found, group)


def is_no_place(group: Cluster, names: Sequence[Name], context: Context) -> bool:
    """Tell what is only named like a place: parts of longer names, and a country's team."""
    if all(is_cut_out(name, context) for name in names):
        return True
    is_country = bool(group.known and group.known.iso3166)
    return is_country and is_at_play(names, context)


def choices(
    group: Cluster, names: Sequence[Name], context: Context, knowledge: Knowledge
) -> Iterator[Item]:
    """Yield what each spelling stands for, the longest first."""
    if group.type == "ORG" and any(map(body_of, names)):
        return
    for text in spellings(group, names):
        items = fitting(knowledge.items(text), group.type)
        if items and (found := chosen(text, names, items, group.type, context)):
            yield found


def spellings(group: Cluster, names: Iterable[Name]) -> list[str]:
    """Give the spellings of a group, and what it is called in full where that is known."""
    texts = dict.fromkeys(name.text for name in names)
    if group.known and group.known.name:
        texts[group.known.name] = None
    return sorted(texts, key=len, reverse=True)[:MOST_SPELLINGS]


def fitting(items: Iterable[Item], kind: str) -> list[Item]:
    """Keep what can have a type."""
    types = FITTING[kind]
    return [item for item in items if item.type in types]


def chosen(
    text: str, names: Sequence[Name], items: Sequence[Item], kind: str, context: Context
) -> Item | None:
    """Choose among things of a name by the rules of their type."""
    if items[0].weight >= OWN:
        return outstanding(items)
    if kind == "PERSON":
        return person_of(names, items, context) if " " in text else None
    if kind in PLACES:
        return place_of(text, names, items, context)
    if kind == "ORG":
        return organisation_of(text, names, items, context)
    return thing_of(text, items)


def known_as(item: Item, group: Cluster) -> Known:
    """Describe an item as what is known of a group; what was known of it before is kept."""
    before = group.known or Known("", group.type)
    return Known(
        item.name if not item.wikidata else before.name or item.name,
        group.type,
        item.wikidata,
        item.geonames or before.geonames,
        before.iso3166,
        id="" if item.wikidata else item.id,
        kind=item.kind,
        country=item.country or None,
        admin1=item.admin1 or None,
        place=(float(item.latitude), float(item.longitude)) if item.latitude else None,
    )
