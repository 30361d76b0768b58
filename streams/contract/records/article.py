"""An article as ingest accepted it."""

from typing import Any, Literal, NotRequired

from typing_extensions import TypedDict

from streams.contract.records.base import type_of
from streams.contract.records.spans import Noise

Status = Literal["usable", "withheld", "canceled"]


@type_of
class Article(TypedDict):
    """An article as ingest accepted it (``news.accepted``)."""

    schema: Literal["dateline/article/1"]
    article_id: str
    """The feed's id, else the canonical URL (one for AMP, mobile and http variants), else a hash of
    the text."""
    revision: int | None
    """The feed's own version number, where it has one."""
    status: Status
    """``usable``; ``withheld`` and ``canceled`` articles carry no items."""
    url: str | None
    """The canonical URL."""
    title: str | None
    """The headline."""
    text: str
    """The body; a plain-text article's is as it was submitted, unless metadata's ``repaired`` says
    what was mended."""
    noise: list[Noise]
    """Stretches of the text that are not prose."""
    published_at: str | None
    """When the outlet dates the article."""
    published_offset: NotRequired[str | None]
    """The outlet's offset from UTC there, such as ``-04:00``; null where it dates in UTC or tells
    no zone, absent in records of earlier versions."""
    source: str | None
    """The outlet: its name, or the host of the URL."""
    language: str | None
    """ISO 639-1 code, given by the feed or identified."""
    language_confidence: float | None
    """0 to 1; null when the feed gave the language."""
    authors: list[str]
    """Bylines."""
    metadata: dict[str, Any]
    """Every field of the submission that has no place of its own, unchanged; beside them
    ``doubted`` (why a time was not believed), ``repaired`` (what was done to the text) and ``stub``
    (true where the text is only a beginning or a summary)."""
    received_at: str
    """When the submission reached the input topic."""
