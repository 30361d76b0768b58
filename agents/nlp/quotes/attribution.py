"""An attribution: who says what, and the words that announce it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple, Protocol

from agents.nlp.quotes.cues import CueGroup, Stance
from agents.nlp.syntax.labels import deps, parts
from agents.nlp.syntax.quotation_marks.marked import Marked, Marks
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

[CLAUSE] = deps({"ccomp"})
NAMES = parts({"PROPN", "NOUN"})
[HAD] = ids({"had"})
ACCORDING = "according"
SAYING = ids({"say", "tell", "announce", "write", "report", "warn", "confirm", "claim", "promise"})

Range = tuple[int, int]
Ranges = tuple[Range, ...]


class Attribution(NamedTuple):
    """What a rule found: the content by characters, the rest by tokens."""

    rule: str
    """The rule's name, by which its precision was measured."""
    spans: Ranges
    """The words said."""
    cue: CueGroup | None
    """The words that announce them."""
    stance: Stance | None
    """What the speaker does with them."""
    speaker: Stretch | None
    """The mention of the speaker at the quote."""


def characters(tree: Tree, ranges: Iterable[Range]) -> Ranges:
    """Turn ranges of tokens into ranges of characters."""
    return tuple([(tree.start[start], tree.end(end - 1)) for start, end in ranges])


def snapped(attribution: Attribution, marks: Marks) -> Attribution:
    """Stretch contents that begin or end inside quotation marks over all that the marks hold."""
    whole = [over_marks(start, end, marks) for start, end in attribution.spans]
    spans = tuple(merged(whole)) if len(whole) > 1 else tuple(whole)
    return attribution if spans == attribution.spans else attribution._replace(spans=spans)


def merged(ranges: Iterable[Range]) -> list[Range]:
    """Join ranges that overlap, in order."""
    joined: list[Range] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def over_marks(start: int, end: int, marks: Marks) -> tuple[int, int]:
    """Stretch a content over the quotations that it cuts."""
    first, last = start, end
    for quote in marks.touching(start, end):
        first, last = stretched(first, last, quote)
    return first, last


def stretched(start: int, end: int, quote: Marked) -> tuple[int, int]:
    """Stretch a content over a quotation that it cuts; marks within a content are part of it."""
    starts_inside = quote.start <= start < quote.end
    ends_inside = quote.start < end <= quote.end
    if starts_inside and ends_inside:
        return quote.inner
    return quote.start if starts_inside else start, quote.end if ends_inside else end


class Spanning(Protocol):
    """What has words of the text."""

    @property
    def spans(self) -> Ranges:
        """Where they stand, by characters."""


class Contents:
    """The contents of some attributions, by where they stand in the text."""

    def __init__(self, attributions: Iterable[Spanning]) -> None:
        spans = sorted([span for found in attributions for span in found.spans])
        self._starts = [start for start, _ in spans]
        self._ends = list(accumulate([end for _, end in spans], max))
        """How far those reach that begin no later."""

    def hold(self, place: int) -> bool:
        """Tell whether a character stands in one of them."""
        before = bisect_right(self._starts, place)
        return before > 0 and self._ends[before - 1] > place


def outermost(tree: Tree, attributions: list[Attribution]) -> list[Attribution]:
    """Leave out what is reported inside another report: it is part of that one's content.

    Not so what is only passed on: `told reporters that the general had said …`.
    """
    cues = told_by_name(tree, attributions)
    reports = [found for found in attributions if not is_hearsay(found, cues)]
    contents = Contents(reports)
    return [
        found
        for found in reports
        if found.cue is None
        or not contents.hold(tree.start[found.cue.start])
        or (
            is_passed_on(tree, found.cue.head, found.speaker)
            and not contents.hold(tree.start[tree.head[found.cue.head]])
        )
    ]


def told_by_name(tree: Tree, attributions: Iterable[Attribution]) -> list[int]:
    """Return where the main verbs of sentences announce what somebody named says, in order."""
    return sorted(
        tree.start[found.cue.head]
        for found in attributions
        if found.cue is not None
        and found.speaker is not None
        and tree.part[tree.top(*found.speaker)] in NAMES
        and tree.lemma(found.cue.head) in SAYING
        and tree.head[found.cue.head] == found.cue.head
    )


def is_hearsay(found: Attribution, cues: list[int]) -> bool:
    """Tell by whom it is known what somebody named says: `according to the report, Lee said …`."""
    if found.rule != ACCORDING:
        return False
    start, end = found.spans[0][0], found.spans[-1][1]
    first = bisect_left(cues, start)
    return first < len(cues) and cues[first] < end


def is_passed_on(tree: Tree, cue: int, speaker: Stretch | None) -> bool:
    """Tell the words of somebody named, in the past perfect, right behind the cue of another."""
    if speaker is None or tree.dep[cue] != CLAUSE or tree.lemma(cue) not in SAYING:
        return False
    perfect = any(tree.lower(word) == HAD for word in tree.lefts(cue))
    return perfect and tree.part[tree.top(*speaker)] in NAMES
