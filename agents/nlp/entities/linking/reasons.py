"""What an article must say for a name to be linked to a thing, in words."""

from collections.abc import Iterator

from agents.nlp.entities.linking.catalogue import WEIGHT
from agents.nlp.entities.linking.choices import NOTED, OF_A_COUNTRY
from agents.nlp.entities.linking.item import Item
from agents.nlp.entities.linking.knowledge import OWN, Knowledge
from agents.nlp.entities.linking.places import LEAST_ALONE

PLACES = frozenset({"GPE", "PLACE", "LOC", "FAC"})


def candidates(knowledge: Knowledge, name: str) -> Iterator[tuple[Item, str]]:
    """Yield all that a name may stand for, the likeliest first, and when it is taken to."""
    return ((item, reason(item)) for item in knowledge.items(name))


def reason(item: Item) -> str:
    """Say when a name is taken to stand for a thing."""
    if item.weight >= OWN:
        return "of DATELINE_KB: wherever the model finds a name of this type"
    if item.kind in OF_A_COUNTRY and item.country:
        return f"where the article names {item.country}"
    if item.weight >= WEIGHT:
        return "of the catalogue: wherever the model finds a name of this type"
    return reason_by_type(item)


def reason_by_type(item: Item) -> str:
    """Say when a name of the shipped table is taken to stand for a thing."""
    if item.type in PLACES:
        alone = item.weight >= LEAST_ALONE
        return "well known: wherever a place is named" if alone else "beside its country or state"
    if item.type == "PERSON" and item.weight < NOTED:
        return "by two words, beside words of politics"
    return "by two words, or beside words of business" if item.kind == "brand" else "by two words"
