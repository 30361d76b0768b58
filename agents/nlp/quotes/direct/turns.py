"""Speech that goes on: behind its cue, and from one paragraph to the next."""

from dataclasses import dataclass, field

from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.direct.announcement import Announcement
from agents.nlp.quotes.direct.announcements import announcement_of
from agents.nlp.quotes.direct.utterances import Utterance, word_before
from agents.nlp.syntax.labels import parts
from agents.nlp.syntax.words import Stretch

[NAME] = parts({"PROPN"})


@dataclass
class Speech:
    """Utterances of one speaker that make one quote."""

    announcement: Announcement | None
    """What tells whose they are."""
    utterances: list[Utterance] = field(default_factory=list)
    """In reading order."""
    follows: "Speech | None" = None
    """The speech whose speaker goes on here without being named again."""
    cues: list[int] = field(default_factory=list)
    """All the words that announce a part of them."""

    def add(self, utterance: Utterance, announcement: Announcement | None) -> None:
        """Go on with an utterance; what announces the first part counts."""
        self.utterances.append(utterance)
        self.announcement = self.announcement or announcement
        if announcement is not None:
            self.cues.append(announcement.cue)


def speeches(reading: QuoteContext, found: list[tuple[Stretch, list[Utterance]]]) -> list[Speech]:
    """Join the utterances of each paragraph, and of paragraphs that follow one another."""
    joined: list[Speech] = []
    last: Speech | None = None
    for paragraph, spoken in found:
        here: Speech | None = None
        for utterance in spoken:
            announced = announcement_of(reading, utterance)
            if here is None and last and goes_on_over(reading, last, utterance, announced):
                here = last
            elif here is None or not goes_on_here(reading, here, utterance, announced):
                before = last if here is None and fills(reading, utterance, paragraph) else here
                here = Speech(None, follows=None if announced else before)
                joined.append(here)
            here.add(utterance, announced)
        last = here
    return joined


def goes_on_here(
    reading: QuoteContext, speech: Speech, utterance: Utterance, announced: Announcement | None
) -> bool:
    """Tell the second half of `"…," she said. "…"`, and words right behind one another."""
    if announced is not None:
        return speech.announcement is not None and announced.cue == speech.announcement.cue
    return is_next(reading, speech, utterance)


def is_next(reading: QuoteContext, speech: Speech, utterance: Utterance) -> bool:
    """Tell an utterance with no sentence before it but the one that tells who speaks."""
    start, cue = speech.utterances[-1].end, speech.cues[-1] if speech.cues else -1
    if cue >= start:
        start = reading.stops.next(cue) + 1
    return reading.stops.last(utterance.start) <= start


def goes_on_over(
    reading: QuoteContext, speech: Speech, utterance: Utterance, announced: Announcement | None
) -> bool:
    """Tell the convention of a mark that opens each paragraph and closes only the last."""
    if speech.utterances[-1].marked.closed or not begins(reading, utterance):
        return False
    return announced is None or not names_another(reading, speech, announced)


def begins(reading: QuoteContext, utterance: Utterance) -> bool:
    """Tell an utterance that its paragraph begins with."""
    return word_before(reading, utterance.low, utterance.start) is None


def names_another(reading: QuoteContext, speech: Speech, announced: Announcement) -> bool:
    """Tell a speaker named otherwise than the one before."""
    tree, before = reading.tree, speech.announcement
    if before is None:
        return False
    first, second = [each.speaker or reading.speakers.of(each.cue) for each in (before, announced)]
    if first is None or second is None or tree.part[tree.top(*second)] != NAME:
        return False
    named = {tree.lower(word) for word in range(*first)}
    return named.isdisjoint(tree.lower(word) for word in range(*second))


def fills(reading: QuoteContext, utterance: Utterance, paragraph: Stretch) -> bool:
    """Tell a paragraph that is one utterance and nothing else."""
    return begins(reading, utterance) and word_before(reading, utterance.end, paragraph[1]) is None
