"""What somebody is reported to have said."""

from typing import Literal

from typing_extensions import TypedDict

from streams.contract.records.base import type_of
from streams.contract.records.spans import Span


@type_of
class Cue(Span):
    """The words that announce a quote."""

    lemma: str
    """Dictionary form of the reporting word."""
    stance: Literal["asserts", "denies", "asks", "declines"]
    """What the speaker does with the content."""


@type_of
class Speaker(Span):
    """The words that name the speaker at the quote."""

    text: str
    """Those words."""


@type_of
class Quote(TypedDict):
    """What somebody is reported to have said."""

    id: str
    """From the article's id and the words: the same on every delivery."""
    kind: Literal["direct", "indirect", "mixed"]
    """All in quotation marks or a turn of a transcript, none, or part."""
    spans: list[Span]
    """The words said; more than one where the cue stands between."""
    text: str
    """The words said as one would print them, in one line: a sentence that ends between spans has
    its stop."""
    cue: Cue | None
    """Null where nothing announces the quote, as in a continued paragraph."""
    act: Literal["speech", "writing", "mention", "thought", "wish", "decision", "deed"]
    """What the speaker does by the cue: ``speech`` says the words, ``writing`` writes them,
    ``mention`` speaks of a thing that is only named, ``thought`` knows, believes or feels it,
    ``wish`` wants or means to, ``decision`` orders, allows or forbids it, ``deed`` does something
    else about it. ``news.quotes`` carries speech and writing unless an installation wants all."""
    modality: Literal["happened", "planned", "possible", "denied"]
    """Whether it was said: ``happened`` said, ``denied`` not said, ``planned`` to be said,
    ``possible`` asked for, a condition or a guess."""
    speaker: Speaker | None
    """The mention at the quote, or before a speech that goes on; null where none is."""
    speaker_id: str | None
    """The entity that speaks, where the mention resolves to one."""
    speaker_name: str | None
    """That entity's name; of a speaker without one whom a pronoun stands for, the words before."""
    said_at: str | None
    """ISO 8601 date as exact as the text gives it; null without an expression of time."""
    confidence: float
    """0 to 1: how often a quote found this way is right."""
