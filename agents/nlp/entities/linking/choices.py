"""Which person, organisation or other thing a name stands for."""

from collections.abc import Sequence

from agents.nlp.entities.lexicon.normal_names import normal
from agents.nlp.entities.linking.catalogue import WEIGHT
from agents.nlp.entities.linking.context import BUSINESS, POLITICS, Context
from agents.nlp.entities.linking.item import Item
from agents.nlp.entities.recognition.names import Name
from agents.word_lists import lines, words

BRANDS_THAT_ARE_WORDS = words("nlp/entities", "en/brands_that_are_words.txt")
NAMES_OF_NO_STATE = frozenset(lines("nlp/entities", "en/names_of_no_state.txt"))
# Leaders of states, and whom an encyclopaedia is asked for.
NOTED = 100
LONGEST_ACRONYM, SHORTEST_SURE = 6, 4
# By so much the likeliest of namesakes must stand out.
MARGIN = 15
# There are such of one name in many countries.
OF_A_COUNTRY = frozenset({"party", "court", "central-bank"})
ALONE = {"brand": BUSINESS, "party": POLITICS}


def person_of(names: Sequence[Name], items: Sequence[Item], context: Context) -> Item | None:
    """Choose a person named by two words; a minor politician is one only beside politics."""
    person = outstanding(items)
    if person is None or person.weight >= NOTED or context.is_near(names, POLITICS):
        return person
    return None


def organisation_of(
    text: str, names: Sequence[Name], items: Sequence[Item], context: Context
) -> Item | None:
    """Choose an organisation; a name alone must stand where such an organisation does."""
    if text.lower() in NAMES_OF_NO_STATE:
        return None
    found = outstanding(of_countries(items, context))
    if found is None or is_bare_acronym(text, found, context):
        return None
    if is_named_after(found, text):
        return None
    if found.weight < WEIGHT and " " not in text and found.kind in ALONE:
        if text.isupper() and len(text) <= LONGEST_ACRONYM:
            return None
        telling = ALONE[found.kind]
        known = text.lower() not in BRANDS_THAT_ARE_WORDS and context.is_near(names, telling)
        return found if known else None
    return found


def is_named_after(found: Item, text: str) -> bool:
    """Tell a brand that is only part of what is named: "Moss University Press"."""
    return (
        found.kind == "brand" and " " in text and normal(found.name).startswith(f"{normal(text)} ")
    )


def of_countries(items: Sequence[Item], context: Context) -> list[Item]:
    """Keep, of parties and courts, those of countries that the article names."""
    return [
        item
        for item in items
        if item.kind not in OF_A_COUNTRY or not item.country or item.country in context.countries
    ]


def is_bare_acronym(text: str, found: Item, context: Context) -> bool:
    """Tell an acronym of three letters and fewer that other things share, far from its country."""
    if not text.isupper() or len(text.replace(".", "")) >= SHORTEST_SURE or text == found.name:
        return False
    return context.is_sport or (bool(found.country) and found.country not in context.countries)


def thing_of(text: str, items: Sequence[Item]) -> Item | None:
    """Choose a product, event, work or law: by two words where it is not in the catalogue."""
    found = outstanding(items)
    return found if found and (found.weight >= WEIGHT or " " in text) else None


def outstanding(items: Sequence[Item]) -> Item | None:
    """Give the likeliest of some things, if it stands out."""
    if not items or (len(items) > 1 and items[0].weight < items[1].weight + MARGIN):
        return None
    return items[0]
