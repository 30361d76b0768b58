"""The expressions of time of an article, each read in its setting."""

from collections.abc import Iterable, Iterator
from datetime import date

from agents.nlp.syntax.tree import Tree
from agents.nlp.timexes.directions import direction_of
from agents.nlp.timexes.disambiguation.disambiguate import tells_time
from agents.nlp.timexes.disambiguation.remembered import with_year
from agents.nlp.timexes.disambiguation.surroundings import Surroundings
from agents.nlp.timexes.joining import Found, joined
from agents.nlp.timexes.normalisation.normalise import reading
from agents.nlp.timexes.normalisation.ranges import Reading
from agents.nlp.timexes.recognition.expressions import expressions
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.some_day import SOME_DAY, is_some_day
from agents.nlp.timexes.timex import Timex
from agents.nlp.timexes.timex_value import Setting, TimexValue

QUARTER_LENGTH = len("2020-Q1")


def find_timexes(tree: Tree, anchor: date | None) -> list[Timex]:
    """Find what tells a time, in reading order, with values counted from the anchor."""
    return joined(tree, list(found(tree, expressions(tree.text), anchor)), anchor)


def found(tree: Tree, phrases: Iterable[Phrase], anchor: date | None) -> Iterator[Found]:
    """Read phrase after phrase; each may be counted from one before."""
    setting, around = Setting(anchor), Surroundings(tree)
    for phrase in phrases:
        if not tells_time(around, phrase):
            continue
        word = tree.top(*tree.words(phrase.start, phrase.end))
        tense = 0 if anchor is None else direction_of(tree, phrase, word)
        dated = with_year(tree, phrase, word, anchor)
        value = reading(dated, Setting(anchor, tense, setting.mentioned, setting.quarter))
        value = SOME_DAY if is_some_day(tree, phrase, word) else value
        if value is not None:
            setting = with_last_date(setting, value)
            yield Found(Reading(dated, value, tense), word)


def with_last_date(setting: Setting, found: TimexValue) -> Setting:
    """Keep a date for the expressions after it."""
    if found.type != "DATE" or not found.value[:4].isdigit():
        return setting
    quarter = setting.quarter
    if "-Q" in found.value and len(found.value) == QUARTER_LENGTH and found.value[-1].isdigit():
        quarter = max(quarter or "", found.value)
    return Setting(setting.anchor, 0, found.value, quarter)
