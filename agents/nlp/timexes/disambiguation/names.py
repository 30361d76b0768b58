"""People, clubs, papers and programmes that are named for days and months, or for a time."""

from agents.nlp.syntax.labels import tags
from agents.nlp.timexes.disambiguation.designations import QUOTES
from agents.nlp.timexes.disambiguation.given_names import is_given_name
from agents.nlp.timexes.disambiguation.last_names import is_last_name, is_short_name
from agents.nlp.timexes.disambiguation.surroundings import TIME_WORDS, Place, Surroundings

CALENDAR_RULES = frozenset({"weekday", "month"})
# Words of time that begin with a capital in the middle of a sentence are a title's.
UNCAPITALISED_RULES = frozenset({"today", "this_part", "now", "often", "hour", "span", "century"})
# A holiday is one inside a longer name too, and so is a date with its day.
NAME_RULES = (
    CALENDAR_RULES | UNCAPITALISED_RULES | {"part_of_day", "the_year", "weekdays", "season"}
)
# A sentence begins with when, and goes on with by whom and from whom.
OPENINGS = frozenset({"By", "From"})
ENTITY_TYPES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "FAC", "PRODUCT", "GPE", "LOC", "NORP"})
PROGRAMMES = frozenset({"show", "programme", "program"})
NAMES, COMMON_NOUNS = tags({"NNP", "NNPS"}), tags({"NN", "NNS"})
TITLE_TAGS = tags({"NNP", "NNPS", "POS"})


def is_name(around: Surroundings, place: Place) -> bool:
    """Tell whether a phrase is a name, or part of one."""
    rule = place.phrase.rule
    if rule not in NAME_RULES:
        return rule == "pointed_unit" and is_quoted_title(around, place)
    if rule in CALENDAR_RULES and tells_when(around.before(place)):
        return False
    if around.longer_entity(place) in ENTITY_TYPES:
        return True
    if rule in CALENDAR_RULES:
        return place.end - place.first == 1 and is_called(around, place)
    # "The Sundays" are a band, "on Sundays" is how often.
    named = rule == "weekdays" and around.before(place) == "The"
    named = named or (rule == "often" and is_newspaper(around, place))
    return named or (rule in UNCAPITALISED_RULES and is_capitalised(around, place))


def tells_when(before: str) -> bool:
    """Tell whether a word stands before what is a day or month, and before no name."""
    return before.lower() in TIME_WORDS or before in OPENINGS


def is_called(around: Surroundings, place: Place) -> bool:
    """Tell whether a day or month is what somebody or something is called."""
    named = is_given_name(around, place) or is_last_name(around, place)
    return named or (place.phrase.rule == "weekday" and is_short_name(around, place))


def is_capitalised(around: Surroundings, place: Place) -> bool:
    """Tell whether a word of time has a capital that no sentence's beginning gives it."""
    last = around.text(place.end - 1)
    if place.end - place.first > 1:
        return last[:1].isupper() and not last.isupper()
    ended = around.before(place).endswith(".")
    follows = place.first > 0 and not ended and around.tree.tag[place.first - 1] in TITLE_TAGS
    return last.istitle() and (follows or around.after(place).lower() in PROGRAMMES)


def is_quoted_title(around: Surroundings, place: Place) -> bool:
    """Tell whether "This Week" stands in marks, with capitals: a programme."""
    last = around.text(place.end - 1)
    quoted = around.before(place) in QUOTES and around.after(place) in QUOTES
    return quoted and last[:1].isupper() and not last.isupper()


def is_newspaper(around: Surroundings, place: Place) -> bool:
    """Tell "the party daily Granma" from "daily flights" and "daily Sydney flights"."""
    tree, end = around.tree, place.end
    while end < len(tree.head) and tree.tag[end] in NAMES:
        end += 1
    named = range(place.end, end)
    heads = {tree.head[each] for each in named}
    above = tree.head[place.first]
    joined = above in named or place.first in heads or (above in heads and tree.is_noun(above))
    return joined and not (end < len(tree.head) and tree.tag[end] in COMMON_NOUNS)
