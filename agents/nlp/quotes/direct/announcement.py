"""What tells whose an utterance is: a word, and who speaks where no verb tells that."""

from typing import NamedTuple

from agents.nlp.syntax.words import Stretch


class Announcement(NamedTuple):
    """The word that gives an utterance to a speaker."""

    cue: int
    """A verb, a noun for words said, or the sign beside a name."""
    speaker: Stretch | None = None
    """Who is named beside a cue that is no verb; the subject of a verb is found later."""
