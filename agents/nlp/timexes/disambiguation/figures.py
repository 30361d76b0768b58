"""Figures that look like years, decades and days, but count, number or entitle something."""

from agents.nlp.syntax.tables import ids
from agents.nlp.timexes.disambiguation.counts import counted_noun, is_count
from agents.nlp.timexes.disambiguation.designations import is_designation
from agents.nlp.timexes.disambiguation.surroundings import Place, Surroundings
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.word_lists import words

MEASURED = ids(words("nlp/timexes", "en/measured.txt"))
APOSTROPHES = frozenset("'\u2019\u2018")
YEAR_RULES = frozenset({"year", "years"})
YEAR_KINDS = frozenset({"FOUR", "TWO", "DAYNUM"})
LONGEST_SENTENCE = 40
ORDINAL_RULES = frozenset({"day_of_month", "span_beside", "day_beside"})


def is_figure(around: Surroundings, place: Place) -> bool:
    """Tell whether a phrase in figures is no time."""
    rule, last = place.phrase.rule, last_part(place.phrase)
    if rule in YEAR_RULES and last.kind in YEAR_KINDS:
        return is_count(around, place) or is_designation(around, place)
    if last.kind == "SHORTDECADE" and around.before_character(last) not in APOSTROPHES:
        return is_reading(around, place)
    if last.kind == "DAYORDINAL" and rule in ORDINAL_RULES:
        return counted_noun(around, place.end - 1) is not None
    return rule == "month_day" and is_count_in_list(around, place)


def last_part(phrase: Phrase) -> Phrase:
    """Give the last word of a phrase."""
    while phrase.parts:
        phrase = phrase.parts[-1]
    return phrase


def is_reading(around: Surroundings, place: Place) -> bool:
    """Tell whether "the 30s" are degrees, percents or points: its sentence speaks of such."""
    opening, last = around.tree.opening, len(around.tree.head)
    before = range(place.first, max(place.first - LONGEST_SENTENCE, -1), -1)
    after = range(place.end, min(place.end + LONGEST_SENTENCE, last))
    start = next((word for word in before if opening[word]), before[-1])
    end = next((word for word in after if opening[word]), place.end + len(after))
    return any(around.tree.lower(word) in MEASURED for word in range(start, end))


def is_count_in_list(around: Surroundings, place: Place) -> bool:
    """Tell whether a number behind a day counts what follows: "on May 3 and 25 people …"."""
    day, phrase = place.phrase.parts[0], place.phrase
    if (day.start, day.end) != (phrase.start, phrase.end):
        return False
    noun = counted_noun(around, place.first)
    return noun is not None and around.text(noun).islower()
