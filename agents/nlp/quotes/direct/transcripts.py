# ruff: noqa: RUF001 - dashes that look alike stand behind labels
"""Transcripts: interviews and hearings in which each turn begins with who speaks.

`Q:` and `A:` stand for people whom the text does not name there; they are all it tells of them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from agents.nlp.quotes.attribution import Attribution, Range
from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.cues import CueGroup, Stance
from agents.nlp.quotes.direct.named_speakers import SPEAKING_NOUNS
from agents.nlp.syntax.words import Stretch

CAPITALISED = r"[A-Z][\w.’'-]*"
NAME = rf"{CAPITALISED}(?:[ ]+(?:{CAPITALISED}|of|the|de|la|van|von|der|bin|al)){{0,4}}"
LABEL = re.compile(
    rf"\s*(?:(?P<letter>(?:Q|A|Question|Answer)(?=\s*[.:—–-]))|(?P<name>{NAME}))"
    r"(?:[ ]*\([^)\n]{1,40}\))?[ ]*(?P<sign>(?(letter)[.—–-]*:?|:))\s+(?=[^\s@])"
)
TITLED = re.compile(r"(?i:mr|mrs|ms|miss|dr|sen|rep|gov|sir|lord|lady|dame|judge|justice)\b")
# Who speaks of oneself, to somebody or asks is in a conversation; a list under names is none.
CONVERSING = re.compile(r"(?i:\b(?:i|me|my|we|us|our|you|your)\b)|\?")
WORD = re.compile(r"\w")
HALF = 0.5
# Paragraphs without a label between two with one: longer stretches are no part of a conversation.
FARTHEST = 3


class Turn(NamedTuple):
    """What somebody says in a conversation."""

    label: str
    speaker: Stretch
    """The label's words."""
    letter: bool
    """Whether they are `Q` or `A`."""
    sign: int
    """The colon or the like behind the label."""
    words: Range
    """The rest of its paragraph, by characters."""
    below: list[Range]
    """Paragraphs without a label between it and the next turn."""


def transcript(reading: QuoteContext) -> list[Attribution]:
    """Find the turns of the conversations of an article."""
    conversations = [run for run in runs(reading) if is_conversation(reading, run)]
    return [found for run in conversations for found in turns(reading, run)]


def turns(reading: QuoteContext, run: list[Turn]) -> Iterator[Attribution]:
    """Attribute the turns of a conversation, without a headline that looks like one."""
    labels = Counter(turn.label for turn in run)
    for turn in run:
        recurs = turn.letter or labels[turn.label] > 1
        if recurs or turn is not run[0] or not turn.below:
            yield attribution(reading, turn, turn.below if recurs else [])


def attribution(reading: QuoteContext, turn: Turn, below: list[Range]) -> Attribution:
    """Give a turn to its speaker, a question as one that asks."""
    text = reading.tree.text
    further = [] if asked(text, below) else [each for each in below if not is_aside(text, each)]
    spans = (turn.words, *further)
    stance: Stance = "asks" if asked(text, spans[-1:]) else "asserts"
    cue = CueGroup(turn.sign, turn.sign + 1, turn.sign)
    return Attribution("turn", spans, cue, stance, turn.speaker)


def asked(text: str, paragraphs: Iterable[Range]) -> bool:
    """Tell questions, as may stand without a label between answers with one."""
    return any(text[end - 1] == "?" for _, end in paragraphs)


def is_aside(text: str, paragraph: Range) -> bool:
    """Tell a line that nobody says: `(Laughter.)`, `…`."""
    words = text[slice(*paragraph)]
    return words[0] in "([" or WORD.search(words) is None


def runs(reading: QuoteContext) -> Iterator[list[Turn]]:
    """Yield the turns that stand one behind another, with the paragraphs below each."""
    run: list[Turn] = []
    for paragraph, _ in reading.paragraphs:
        turn = turn_of(reading, paragraph)
        if turn is None:
            if run:
                run[-1].below.append(characters_of(reading, paragraph))
            continue
        in_marks = reading.quoted[turn.sign + 1]  # announced as other speech is
        if run and (in_marks or len(run[-1].below) > FARTHEST):
            yield ended(run)
            run = []
        if not in_marks:
            run.append(turn)
    yield ended(run)


def ended(run: list[Turn]) -> list[Turn]:
    """Leave what stands below the last turn to the story around."""
    return [*run[:-1], *(turn._replace(below=[]) for turn in run[-1:])]


def turn_of(reading: QuoteContext, paragraph: Stretch) -> Turn | None:
    """Read a paragraph that begins with a label."""
    tree = reading.tree
    start, end = characters_of(reading, paragraph)
    match = LABEL.match(tree.text, start, end)
    if match is None:
        return None
    sign = tree.words(*match.span("sign"))[0]
    letter = match["letter"] is not None
    speaker = tree.words(*match.span("letter" if letter else "name"))
    return Turn(match["letter"] or match["name"], speaker, letter, sign, (match.end(), end), [])


def characters_of(reading: QuoteContext, paragraph: Stretch) -> Range:
    """Give where the words of a paragraph begin and end."""
    tree, (start, end) = reading.tree, paragraph
    while start < end - 1 and tree.spaces[start]:
        start += 1
    while start < end - 1 and tree.spaces[end - 1]:
        end -= 1
    return tree.start[start], tree.end(end - 1)


def is_conversation(reading: QuoteContext, run: list[Turn]) -> bool:
    """Tell turns from headings and lists: two take part, by name or letter, and speak like it."""
    labels = Counter(turn.label for turn in run)
    if len(labels) == 1 and not (run and run[0].letter):
        return False
    if len(run) < len("QA"):
        return False
    speaking = sum(bool(CONVERSING.search(reading.tree.text, *turn.words)) for turn in run)
    people = sum(is_person(reading, turn) or labels[turn.label] > 1 for turn in run)
    return speaking >= HALF * len(run) and people >= HALF * len(run)


def is_person(reading: QuoteContext, turn: Turn) -> bool:
    """Tell a letter, a title, a name of a person or a noun for one."""
    if turn.letter or TITLED.match(turn.label):
        return True
    last = turn.speaker[1] - 1
    named = reading.tree.doc[last].ent_type_ == "PERSON"
    return named or reading.tree.lower(last) in SPEAKING_NOUNS
