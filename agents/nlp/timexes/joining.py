"""Expressions that tell of one another: the ends of a range, and "May" in "May and June 2023"."""

from collections.abc import Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.timexes.directions import VERBS
from agents.nlp.timexes.normalisation.ranges import Ends, Reading, ends_of
from agents.nlp.timexes.timex import Timex

LONGEST_CLIMB = 12
# What is moved "from Monday to Friday" is on Friday, and not from one to the other.
MOVING = ids({"move", "postpone", "reschedule", "shift", "push", "change", "switch", "delay"})


class Found(NamedTuple):
    """An expression where it stands."""

    reading: Reading
    word: int
    """The word that its others hang on."""


def joined(tree: Tree, found: Sequence[Found], anchor: date | None) -> list[Timex]:
    """Give the expressions, those that are the ends of a range with all of it.

    From the last to the first: in "May, June and July 2023" each has its year from the next.
    """
    timexes = [timex(each) for each in found]
    after = found[-1].reading if found else None
    for place in range(len(found) - 2, -1, -1):
        here = found[place].reading
        ends = ends_of(tree.text, here, after, anchor) if after else None
        after = here
        if ends is not None and not (ends.joined and is_moved(tree, found[place].word)):
            timexes[place : place + 2] = with_ends(timexes[place], timexes[place + 1], ends)
            after = here.with_value(ends.first)
    return timexes


def with_ends(first: Timex, last: Timex, ends: Ends) -> tuple[Timex, Timex]:
    """Give two expressions the values of the ends, and the range from one to the other."""
    if not ends.joined:
        return first._replace(value=ends.first), last._replace(value=ends.last)
    goes_on = last.range_value is not None and last.range_value.startswith(f"{ends.last}/")
    final = str(last.range_value).partition("/")[2] if goes_on else ends.last
    whole = f"{ends.first}/{final}"
    return (
        first._replace(value=ends.first, range_value=whole),
        last._replace(value=ends.last, range_value=whole),
    )


def is_moved(tree: Tree, word: int) -> bool:
    """Tell whether a date is one that something was moved from."""
    above = islice(tree.ancestors(word), LONGEST_CLIMB)
    verb = next((each for each in above if tree.tag[each] in VERBS), None)
    return verb is not None and tree.lemma(verb) in MOVING


def timex(found: Found) -> Timex:
    """Write an expression as others read it."""
    phrase, value, _ = found.reading
    return Timex(phrase.start, phrase.end, value.type, value.value, value.mod, found.word)
