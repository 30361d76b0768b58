"""Where what announces an utterance may stand: behind it or before it, with a verb or without."""

from collections.abc import Iterator

from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.direct.announcement import Announcement
from agents.nlp.quotes.direct.back_references import back_reference
from agents.nlp.quotes.direct.credit_lines import credit_behind
from agents.nlp.quotes.direct.introductions import at_colon, in_words_of, quoting
from agents.nlp.quotes.direct.set_phrases import put_it, text_reads
from agents.nlp.quotes.direct.utterance_cues import (
    close_cue,
    cue_at_colon,
    cue_before,
    first_cue,
    unlisted_cue,
    words_behind,
)
from agents.nlp.quotes.direct.utterances import Utterance


def announcement_of(reading: QuoteContext, utterance: Utterance) -> Announcement | None:
    """Find what tells whose an utterance is."""
    return next((found for found in announcements(reading, utterance) if found), None)


def announcements(reading: QuoteContext, utterance: Utterance) -> Iterator[Announcement | None]:
    """Look where they may stand, in the order of trust."""
    behind = words_behind(reading, utterance)
    yield by_verb(close_cue(reading, behind))
    yield quoting(reading, utterance)
    yield by_verb(cue_before(reading, utterance))
    yield by_verb(first_cue(reading, behind))
    yield credit_behind(reading, utterance.end, utterance.high)
    yield text_reads(reading, utterance)
    yield put_it(reading, utterance)
    yield by_verb(unlisted_cue(reading, behind))
    yield in_words_of(reading, utterance)
    yield by_verb(cue_at_colon(reading, utterance))
    yield at_colon(reading, utterance)
    yield back_reference(reading, utterance)


def by_verb(verb: int | None) -> Announcement | None:
    """Announce by a verb, if there is one."""
    return None if verb is None else Announcement(verb)
