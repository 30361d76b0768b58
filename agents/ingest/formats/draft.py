"""What a feed says of an article, in one form, before its text is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from streams.contract.records import Status


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """An article as its feed tells it: every value readable or None, the rest in metadata."""

    metadata: dict[str, Any]
    id: str | None = None
    url: str | None = None
    title: str | None = None
    text: str | None = None
    html: str | None = None
    published_at: datetime | None = None
    source: str | None = None
    language: str | None = None
    authors: list[str] = field(default_factory=list)
    revision: int | None = None
    status: Status = "usable"
    embargoed_until: datetime | None = None
    is_flattened: bool = False
    """The tags were taken out of the text before it was sent."""
    is_stub: bool = False
    """The text is only a beginning or a summary."""
    doubts: Mapping[str, str] = field(default_factory=dict)
    """Why a time was not believed, by its field."""
