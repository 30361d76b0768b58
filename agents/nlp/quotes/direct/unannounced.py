"""Speech that no word announces: who was told of right before it, and whether it is speech."""

from bisect import bisect_right
from operator import itemgetter

from agents.nlp.quotes.attribution import Attribution, Contents, Ranges
from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.direct.preceding_subject import follows_sentence, preceding_subject
from agents.nlp.quotes.direct.turns import Speech
from agents.nlp.syntax.labels import parts
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

# Characters: what is no longer than this and has no cue is as often a title or a slogan as speech.
SHORT = 30
NAMES = parts({"PROPN"})


class Unannounced:
    """What is made of speeches without a cue, given the reports around them."""

    def __init__(self, reading: QuoteContext, reports: list[Attribution]) -> None:
        self._reading = reading
        self._reports = reports
        self._contents = Contents(reports)
        self._ends = sorted((report.spans[-1][1], place) for place, report in enumerate(reports))

    def read(self, speech: Speech) -> Attribution | None:
        """Attribute a speech to whom the words before it tell of; None if it is none."""
        spans = words_of(speech)
        if self._contents.hold(spans[0][0]) or self._completes(speech, spans):
            return None
        speaker = self._speaker(speech) if is_sentence(self._reading, speech) else None
        if speaker is not None:
            return Attribution("preceding", spans, None, None, speaker)
        if speech.follows is not None:
            return Attribution("continued", spans, None, None, None)
        if spans[0][1] - spans[0][0] > SHORT:
            return Attribution("unattributed", spans, None, None, None)
        return None

    def _completes(self, speech: Speech, spans: Ranges) -> bool:
        """Add a speech to the report its sentence begins with: `called for peace, "and soon"`."""
        tree, first = self._reading.tree, speech.utterances[0]
        place = report_before(tree, speech, self._ends)
        if place is None:
            return False
        end = tree.words(0, self._reports[place].spans[-1][1])[1]
        if self._reading.stops.next(end) < first.start:
            return False
        report = self._reports[place]
        self._reports[place] = report._replace(spans=(*report.spans, *spans))
        return True

    def _speaker(self, speech: Speech) -> Stretch | None:
        first = speech.utterances[0]
        if not follows_sentence(self._reading, first):
            return None
        shown = preceding_subject(self._reading, first)
        if shown is not None and speech.follows is not None and not self._names(shown):
            return None
        place = report_before(self._reading.tree, speech, self._ends)
        return shown if shown or place is None else self._reports[place].speaker

    def _names(self, shown: Stretch) -> bool:
        """Tell a name: beside a speech before it a pronoun may stand for anybody."""
        tree = self._reading.tree
        return tree.part[tree.top(*shown)] in NAMES


def is_sentence(reading: QuoteContext, speech: Speech) -> bool:
    """Tell words with a verb and its subject, or that end as a sentence does, from a title."""
    tree, first = reading.tree, speech.utterances[0]
    if tree.text[first.marked.inner[1] - 1] in ".?!":
        return True
    return any(word in tree.subject for word in range(first.start, first.end))


def words_of(speech: Speech) -> Ranges:
    """Take the words of a speech, by characters."""
    return tuple([utterance.marked.inner for utterance in speech.utterances])


def report_before(tree: Tree, speech: Speech, ends: list[tuple[int, int]]) -> int | None:
    """Find the last report between the paragraph's beginning and a speech, given where all end."""
    first = speech.utterances[0]
    low = bisect_right(ends, tree.start[first.low], key=itemgetter(0))
    high = bisect_right(ends, first.marked.start, key=itemgetter(0))
    return max((place for _, place in ends[low:high]), default=None)
