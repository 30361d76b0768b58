"""Speech that goes on: behind its cue, and from one paragraph to the next."""

from bisect import bisect_right
from dataclasses import dataclass, field
from operator import itemgetter

from agents.nlp.quotes.attribution import Attribution, Contents, Ranges
from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.direct.utterance_cues import cue_of_utterance
from agents.nlp.quotes.direct.utterances import Utterance
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

# Characters: what is no longer than this and has no cue is as often a title or a slogan as speech.
SHORT = 30


@dataclass
class Speech:
    """Utterances of one speaker that make one quote."""

    cue: int | None
    """The word that announces them."""
    utterances: list[Utterance] = field(default_factory=list)
    """In reading order."""
    follows: "Speech | None" = None
    """The speech whose speaker goes on here without being named again."""


def speeches(reading: QuoteContext, found: list[tuple[Stretch, list[Utterance]]]) -> list[Speech]:
    """Join the utterances of each paragraph, and of paragraphs that follow one another."""
    joined: list[Speech] = []
    last: Speech | None = None
    for paragraph, spoken in found:
        here: Speech | None = None
        for utterance in spoken:
            cue = cue_of_utterance(reading, utterance)
            if here is not None and goes_on_here(here, cue):
                here.utterances.append(utterance)
                continue
            if here is None and last is not None and goes_on_over(last, utterance, paragraph):
                last.utterances.append(utterance)
                last.cue = cue if last.cue is None else last.cue
                here = last
                continue
            before = last if here is None and cue is None and fills(utterance, paragraph) else None
            here = Speech(cue, [utterance], before)
            joined.append(here)
        last = here
    return joined


def goes_on_here(speech: Speech, cue: int | None) -> bool:
    """Tell the second half of `"…," she said. "…"`."""
    if cue is None:
        return speech.cue is not None
    return speech.cue == cue


def goes_on_over(speech: Speech, utterance: Utterance, paragraph: Stretch) -> bool:
    """Tell the convention of a mark that opens each paragraph and closes only the last."""
    return not speech.utterances[-1].marked.closed and utterance.start == paragraph[0]


def fills(utterance: Utterance, paragraph: Stretch) -> bool:
    """Tell a paragraph that is one utterance and nothing else."""
    return (utterance.start, utterance.end) == paragraph


def taken_along(
    tree: Tree, spoken: list[Speech], reports: list[Attribution]
) -> tuple[list[Speech], list[Attribution]]:
    """Join a speech with no cue to the report before it in its paragraph: `She hoped so. "…"`."""
    alone = []
    contents = Contents(reports)
    ends = sorted((report.spans[-1][1], place) for place, report in enumerate(reports))
    for speech in spoken:
        words = tuple(utterance.marked.inner for utterance in speech.utterances)
        announced = speech.cue is not None or speech.follows is not None
        place = None if announced else report_before(tree, speech, ends)
        if place is not None:
            reports[place] = reports[place]._replace(spans=(*reports[place].spans, *words))
        elif announced or stands_alone(words, contents):
            alone.append(speech)
    return alone, reports


def stands_alone(words: Ranges, reports: Contents) -> bool:
    """Tell words that nothing announces, but that are long enough to be said and in no report."""
    start, end = words[0]
    return end - start > SHORT and not reports.hold(start)


def report_before(tree: Tree, speech: Speech, ends: list[tuple[int, int]]) -> int | None:
    """Find the last report between the paragraph's beginning and a speech, given where all end."""
    first = speech.utterances[0]
    low = bisect_right(ends, tree.start[first.low], key=itemgetter(0))
    high = bisect_right(ends, first.marked.start, key=itemgetter(0))
    return max((place for _, place in ends[low:high]), default=None)
