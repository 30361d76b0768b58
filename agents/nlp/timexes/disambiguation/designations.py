"""Four digits that name one of many things: a flight, a road, a room, a model, a house, a film."""

from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tables import ids
from agents.nlp.timexes.disambiguation.surroundings import Place, Surroundings
from agents.word_lists import words

NUMBERED = ids(words("nlp/timexes", "en/numbered.txt"))
WORKS = ids(words("nlp/timexes", "en/works.txt"))
STREETS = words("nlp/timexes", "en/streets.txt")
QUOTES = frozenset("\"'\u201c\u201d\u2018\u2019")
POSSESSIVES = frozenset({"'s", "\u2019s"})
ARTICLES = frozenset({"a", "an"})
MAKERS = frozenset({"ORG", "PRODUCT"})
NAMING = deps({"nummod", "appos", "nmod", "npadvmod", "dep"})
[POSSESSOR] = deps({"poss"})
LONGEST_STREET = 4


def is_designation(around: Surroundings, place: Place) -> bool:
    """Tell whether four digits are the number or the title of something."""
    return is_number_of(around, place) or is_address(around, place) or is_title(around, place)


def is_number_of(around: Surroundings, place: Place) -> bool:
    """Tell whether a number names one of many: "flight 1926", "Room 1408", "a Peugeot 2008"."""
    tree, noun = around.tree, place.first - 1
    if noun < 0:
        return False
    if tree.lower(noun) in NUMBERED:
        return True
    if tree.head[place.first] != noun or tree.dep[place.first] not in NAMING:
        return False
    article = around.text(tree.first_of(noun)).lower()
    return around.text(noun)[0].isupper() and (article in ARTICLES or is_model(around, place))


def is_model(around: Surroundings, place: Place) -> bool:
    """Tell whether a number behind a maker's name is that of a model: "the Velto 2008"."""
    maker = around.entity_at.get(place.first - 1)
    made = maker is not None and around.types[maker] in MAKERS
    return made and not (place.end < len(around.tree.head) and around.tree.is_noun(place.end))


def is_address(around: Surroundings, place: Place) -> bool:
    """Tell whether a number is a house's: "1600 Pennsylvania Avenue"."""
    for word in range(place.end, place.end + LONGEST_STREET):
        text = around.text(word)
        if not text[:1].isupper():
            return False
        if word > place.end and text.lower().rstrip(".") in STREETS:
            return True
    return False


def is_title(around: Surroundings, place: Place) -> bool:
    """Tell whether a number is a title: in quotation marks, behind a work, or somebody's."""
    tree, before, after = around.tree, around.before(place), around.after(place)
    if before in QUOTES and after in QUOTES:
        return True
    work = place.first - (2 if before == "," else 1)
    if work >= 0 and tree.lemma(work) in WORKS and (before != "," or after == ","):
        return True
    if place.end < len(tree.head) and tree.is_noun(place.end):
        return False
    lefts = tree.lefts(place.first)
    return before in POSSESSIVES and any(tree.dep[left] == POSSESSOR for left in lefts)
