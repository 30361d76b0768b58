"""The expressions of time of an article, each read in its setting."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.timexes.disambiguation.disambiguate import tells_time
from agents.nlp.timexes.disambiguation.remembered import with_year
from agents.nlp.timexes.disambiguation.surroundings import Surroundings
from agents.nlp.timexes.normalisation.normalise import reading
from agents.nlp.timexes.normalisation.ranges import Reading, ends_of
from agents.nlp.timexes.recognition.expressions import expressions
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.tenses import direction
from agents.nlp.timexes.timex import Timex
from agents.nlp.timexes.timex_value import Setting, TimexValue

[MODAL] = tags({"MD"})
DUE_TAGS = tags({"MD", "TO", "VBZ", "VBP"})
# "Will host its first summit in ten years" tells how long there was none.
SUPERLATIVES = tags({"JJS", "RBS"})
SINGLED = ids({"first", "second", "third", "only", "last", "latest"})
[NEGATION] = deps({"neg"})
AUXILIARIES = deps({"aux", "auxpass"})
VERBS = tags({"VBD", "VBZ", "VBP", "VB", "VBG", "VBN", "MD"})
LONGEST_CLIMB = 12
QUARTER_LENGTH = len("2020-Q1")
# What is moved "from Monday to Friday" is on Friday, and not from one to the other.
MOVING = ids({"move", "postpone", "reschedule", "shift", "push", "change", "switch", "delay"})


class Found(NamedTuple):
    """An expression where it stands."""

    reading: Reading
    word: int
    """The word that its others hang on."""


def find_timexes(tree: Tree, anchor: date | None) -> list[Timex]:
    """Find what tells a time, in reading order, with values counted from the anchor."""
    return with_ranges(tree, list(found(tree, expressions(tree.text), anchor)), anchor)


def found(tree: Tree, phrases: Iterable[Phrase], anchor: date | None) -> Iterator[Found]:
    """Read phrase after phrase; each may be counted from one before."""
    setting, around = Setting(anchor), Surroundings(tree)
    for phrase in phrases:
        if not tells_time(around, phrase):
            continue
        word = tree.top(*tree.words(phrase.start, phrase.end))
        tense = 0 if anchor is None else tense_of(tree, phrase, word)
        dated = with_year(tree, phrase, word, anchor)
        value = reading(dated, Setting(anchor, tense, setting.mentioned, setting.quarter))
        if value is not None:
            setting = with_last_date(setting, value)
            yield Found(Reading(dated, value, tense), word)


def tense_of(tree: Tree, phrase: Phrase, word: int) -> int:
    """Tell where the verb over an expression points; a "May" that is tagged as one is none."""
    if phrase.rule == "in_span" and not is_due(tree, word):
        return 0
    return direction(tree, tree.head[word] if tree.tag[word] == MODAL else word)


def is_due(tree: Tree, word: int) -> bool:
    """Tell whether something will be in so long: "opens in a week", not "the first in a week"."""
    preposition = tree.head[word]
    verb = tree.head[preposition]
    if tree.tag[verb] not in VERBS or any(tree.dep[each] == NEGATION for each in tree.lefts(verb)):
        return False
    helpers = {tree.tag[each] for each in tree.lefts(verb) if tree.dep[each] in AUXILIARIES}
    singled = any(tree.tag[each] in SUPERLATIVES for each in range(verb, preposition))
    first = any(tree.lower(each) in SINGLED for each in range(verb, preposition))
    return not singled and not first and not DUE_TAGS.isdisjoint({tree.tag[verb], *helpers})


def with_last_date(setting: Setting, found: TimexValue) -> Setting:
    """Keep a date for the expressions after it."""
    if found.type != "DATE" or not found.value[:4].isdigit():
        return setting
    quarter = setting.quarter
    if "-Q" in found.value and len(found.value) == QUARTER_LENGTH and found.value[-1].isdigit():
        quarter = max(quarter or "", found.value)
    return Setting(setting.anchor, 0, found.value, quarter)


def with_ranges(tree: Tree, found: list[Found], anchor: date | None) -> list[Timex]:
    """Give the expressions, those that are the ends of a range with all of it.

    From the last to the first: in "May, June and July 2023" each has its year from the next.
    """
    timexes = [timex(each) for each in found]
    following = found[-1].reading if found else None
    for place in range(len(found) - 2, -1, -1):
        start, end = found[place].reading, following
        ends = ends_of(tree.text, start, end, anchor) if end else None
        following = start
        if ends is None or (ends.joined and is_moved(tree, found[place].word)):
            continue
        following = start.moved_to(ends.first)
        whole = f"{ends.first}/{ends.last}" if ends.joined else None
        for end_place, value in ((place, ends.first), (place + 1, ends.last)):
            timexes[end_place] = timexes[end_place]._replace(value=value, range_value=whole)
    return timexes


def is_moved(tree: Tree, word: int) -> bool:
    """Tell whether a date is one that something was moved from."""
    above = islice(tree.ancestors(word), LONGEST_CLIMB)
    verb = next((each for each in above if tree.tag[each] in VERBS), None)
    return verb is not None and tree.lemma(verb) in MOVING


def timex(found: Found) -> Timex:
    """Write an expression as others read it."""
    phrase, value, _ = found.reading
    return Timex(phrase.start, phrase.end, value.type, value.value, value.mod, found.word)
