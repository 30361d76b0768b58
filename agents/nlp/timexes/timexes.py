"""The expressions of time of an article, each read in its setting."""

from collections.abc import Iterable, Iterator
from datetime import date

from agents.nlp.syntax.tree import Tree
from agents.nlp.timexes.normalisation.normalise import reading
from agents.nlp.timexes.recognition.expressions import expressions
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.tenses import direction
from agents.nlp.timexes.timex import Timex
from agents.nlp.timexes.timex_value import Setting, TimexValue

QUARTER_LENGTH = len("2020-Q1")


def find_timexes(tree: Tree, anchor: date | None) -> list[Timex]:
    """Find what tells a time, in reading order, with values counted from the anchor."""
    return list(timexes(tree, expressions(tree.text), anchor))


def timexes(tree: Tree, phrases: Iterable[Phrase], anchor: date | None) -> Iterator[Timex]:
    """Read phrase after phrase; each may be counted from one before."""
    setting = Setting(anchor)
    for phrase in phrases:
        word = tree.top(*tree.words(phrase.start, phrase.end))
        tense = 0 if anchor is None else direction(tree, word)
        found = reading(phrase, Setting(anchor, tense, setting.mentioned, setting.quarter))
        if found is not None:
            setting = with_last_date(setting, found)
            yield Timex(phrase.start, phrase.end, found.type, found.value, found.mod, word)


def with_last_date(setting: Setting, found: TimexValue) -> Setting:
    """Keep a date for the expressions after it."""
    if found.type != "DATE" or not found.value[:4].isdigit():
        return setting
    quarter = setting.quarter
    if "-Q" in found.value and len(found.value) == QUARTER_LENGTH and found.value[-1].isdigit():
        quarter = max(quarter or "", found.value)
    return Setting(setting.anchor, 0, found.value, quarter)
