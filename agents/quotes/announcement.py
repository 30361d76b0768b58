"""Announcements: the words that tell whose utterance it is, behind it or before it."""

from itertools import takewhile

from spacy.tokens import Doc, Span, Token

from agents.quotes.cues import speaks
from agents.quotes.grammar import VERB, keys
from agents.quotes.marks import LEADS
from agents.quotes.speakers import EMBEDDED, subject_of
from agents.quotes.utterances import Utterance

REACH = 30
NEAR = 8
ENDS = {".", "!", "?", ";"}
FINITE = keys("VBD VBZ VBP")
VERBS = keys("VERB AUX")


def cue_of_utterance(doc: Doc, text: str, utterance: Utterance) -> Token | None:
    """Find the cue of an utterance; a colon is one where a name alone stands before it."""
    behind = words_behind(doc, text, utterance)
    return (
        first_cue(behind)
        or cue_before(doc, utterance)
        or unlisted_cue(behind)
        or cue_at_colon(doc, utterance)
    )


def words_behind(doc: Doc, text: str, utterance: Utterance) -> list[Token]:
    """Take the rest of a sentence that an utterance begins: `"…," she said on Monday`."""
    if text[slice(*utterance.marked.inner)].endswith("."):
        return []
    rest = doc[utterance.end : min(utterance.high, utterance.end + REACH)]
    return list(takewhile(goes_on, rest))


def goes_on(token: Token) -> bool:
    """Tell that a sentence does not end here."""
    return token.text not in ENDS and "\n" not in token.text


def first_cue(words: list[Token]) -> Token | None:
    """Take the first cue, one in a relative clause only if there is no other."""
    cues = [word for word in words if speaks(word)]
    return next((cue for cue in cues if cue.dep not in EMBEDDED), cues[0] if cues else None)


def unlisted_cue(words: list[Token]) -> Token | None:
    """Take a verb that is no known cue but stands where cues stand: `"…," the crowd roared`."""
    verbs = [word for word in words[:NEAR] if word.pos == VERB and word.tag in FINITE]
    return verbs[0] if verbs and verbs[0].dep not in EMBEDDED else None


def cue_before(doc: Doc, utterance: Utterance) -> Token | None:
    """Find the cue of `She said, "…"`."""
    if utterance.start <= utterance.low:
        return None
    last = doc[utterance.start - 1]
    if last.text not in LEADS and not speaks(last):
        return None
    before = doc[max(utterance.low, utterance.start - REACH) : utterance.start]
    return next((word for word in takewhile(goes_on, reversed(before)) if speaks(word)), None)


def cue_at_colon(doc: Doc, utterance: Utterance) -> Token | None:
    """Find the verb of the words that a colon ends, or take the colon of `Name: "…"`."""
    before = words_to_colon(doc, utterance)
    verbs = [word for word in before if word.pos in VERBS]
    main = [verb for verb in verbs if verb.dep not in EMBEDDED and subject_of(verb)]
    if verbs:
        return main[-1] if main else None
    return doc[before.end] if 0 < len(before) <= NEAR else None


def words_to_colon(doc: Doc, utterance: Utterance) -> Span:
    """Take the words of the sentence that leads to an utterance with a colon."""
    end = utterance.start - 1
    while end > 0 and doc[end].is_space:
        end -= 1
    if end < 0 or doc[end].text != ":" or (utterance.low > end and utterance.low < utterance.start):
        return doc[0:0]
    words = list(takewhile(goes_on, reversed(doc[max(0, end - REACH) : end])))
    return doc[end - len(words) : end]
