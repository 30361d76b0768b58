"""Announcements: which cue in the same paragraph an utterance belongs to."""

from spacy.tokens import Doc, Token

from agents.quotes.cues import speaks
from agents.quotes.marks import LEADS
from agents.quotes.utterances import Utterance

REACH = 30
ENDS = {".", "!", "?", ";"}
EMBEDDED = {"relcl", "acl"}


def cue_of_utterance(doc: Doc, text: str, utterance: Utterance) -> Token | None:
    """Find the cue of an utterance, behind it or before it."""
    return cue_after(doc, text, utterance) or cue_before(doc, utterance)


def cue_after(doc: Doc, text: str, utterance: Utterance) -> Token | None:
    """Find the cue of `"…," she said`."""
    if text[slice(*utterance.marked.inner)].endswith("."):
        return None
    return first_cue(sentence_rest(doc, utterance.end, utterance.high))


def sentence_rest(doc: Doc, start: int, end: int) -> list[Token]:
    """Take the words up to the end of their sentence."""
    words = []
    for token in doc[start : min(end, start + REACH)]:
        if token.text in ENDS:
            break
        words.append(token)
    return words


def first_cue(words: list[Token]) -> Token | None:
    """Take the first cue, one in a relative clause only if there is no other."""
    cues = [word for word in words if speaks(word)]
    return next((cue for cue in cues if cue.dep_ not in EMBEDDED), cues[0] if cues else None)


def cue_before(doc: Doc, utterance: Utterance) -> Token | None:
    """Find the cue of `She said, "…"`."""
    if utterance.start <= utterance.low:
        return None
    last = doc[utterance.start - 1]
    if last.text not in LEADS and not speaks(last):
        return None
    for token in reversed(doc[max(utterance.low, utterance.start - REACH) : utterance.start]):
        if token.text in ENDS:
            return None
        if speaks(token):
            return token
    return None
