"""Which place a name stands for, and whether it stands for a place at all."""

from collections.abc import Sequence

from agents.nlp.entities.coreference.titles import ROLES
from agents.nlp.entities.lexicon.normal_names import normal
from agents.nlp.entities.linking.catalogue import WEIGHT
from agents.nlp.entities.linking.context import PLAYING, Context
from agents.nlp.entities.linking.item import Item
from agents.nlp.entities.recognition.boundaries import POSSESSIVES
from agents.nlp.entities.recognition.names import Name
from agents.word_lists import words

# Weights are made of populations: a town of 600,000 has 290, a village 100; see benchmarks.
LEAST, LEAST_ALONE = 180, 290
REGION_NAMED, COUNTRY_NAMED = 250, 150
# "Georgia" is the country, but for articles that name the state's country and not its people.
COUNTRY, COUNTRY_ITSELF_NAMED = 520, 800
# By so much the likeliest of namesakes must stand out.
MARGIN = 60
LOCATING = frozenset({"in", "from", "near", "at", "to", "of", "outside", "around", "across"})
TIMES = words("nlp/entities", "en/days_and_months.txt")
# What a map without towns gives: mountains, seas, quarters.
NO_TOWNS = frozenset({"LOC", "FAC", "PLACE", "ORG"})
HYPHENS = frozenset({"-", "\N{EN DASH}"})
MAY_FOLLOW = ROLES | TIMES
# "Washington state", "New York City": which of the places of that name.
KINDS = {"state": "region", "province": "region", "city": "town"} | dict.fromkeys(
    ("governor", "gov", "gov.", "senator", "sen", "sen.", "legislature"), "region"
)
OF = frozenset({"of"})


def place_of(
    text: str, names: Sequence[Name], items: Sequence[Item], context: Context
) -> Item | None:
    """Choose the place that some names stand for, if it stands out."""
    kind = kind_told(names, context)
    told = [item for item in items if item.kind == kind] or items
    ranked = sorted(((weight(item, context), item) for item in told), key=lambda one: -one[0])
    best, item = ranked[0]
    if len(ranked) > 1 and best < ranked[1][0] + MARGIN:
        return None
    if item.type in NO_TOWNS and " " in text:
        return item
    return item if best >= (LEAST if best > item.weight else LEAST_ALONE) else None


def kind_told(names: Sequence[Name], context: Context) -> str | None:
    """Tell a state from a town or country by the word behind the name, or before it with "of"."""
    around = context.reading.around
    for name in names:
        before = around[name.start - 2] if around[name.start - 1] in OF else ""
        behind = around[name.end + (around[name.end] in POSSESSIVES)]
        for word in (behind.lower(), before.lower()):
            if word in KINDS:
                return KINDS[word]
    return None


def weight(item: Item, context: Context) -> int:
    """Weigh a place by how well known it is and whether the article names what it lies in."""
    if item.kind == "country" and item.weight < WEIGHT:
        return COUNTRY_ITSELF_NAMED if item.country in context.countries else COUNTRY
    found = item.weight
    if item.region and normal(item.region) != normal(item.name):
        found += REGION_NAMED * (normal(item.region) in context.places)
    if item.country in context.countries:
        found += COUNTRY_NAMED
    return found


def is_cut_out(name: Name, context: Context) -> bool:
    """Tell a place that is only part of a longer name: of "Texas Tech", "Paris-Dakar"."""
    reading = context.reading
    before, after = reading.around[name.start - 1], reading.around[name.end]
    if after in HYPHENS and not reading.blank[name.end - 1]:
        return reading.around[name.end + 1][:1].isupper()
    if before in HYPHENS and name.start > 1 and not reading.blank[name.start - 1]:
        return reading.around[name.start - 2][:1].isupper()
    return (
        after[:1].isupper()
        and after.isalpha()
        and not after.isupper()
        and reading.proper[name.end] == 1
        and after.lower() not in MAY_FOLLOW
        and name.end not in context.starts
        and reading.line[name.end] == reading.line[name.start]
    )


def is_used_as_word(name: Name, context: Context) -> bool:
    """Tell what is no name of a place for the article before it: "the Reading"."""
    before = context.reading.around[name.start - 1]
    return before == "the" and not name.text.startswith(("the ", "The "))


def is_at_play(names: Sequence[Name], context: Context) -> bool:
    """Tell a country that stands for its team, in an article on sport."""
    if not context.is_sport:
        return False
    around = context.reading.around
    return context.is_near(names, PLAYING, in_sentence=True) or not any(
        around[name.start - 1].lower() in LOCATING for name in names
    )
