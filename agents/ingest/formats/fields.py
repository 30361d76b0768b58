"""The fields of a submission: each is told once, and what nobody could read is metadata."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeVar

from agents.ingest.errors import UnreadableArticle
from agents.ingest.feed_times import DoubtedTime, read_time
from agents.ingest.formats.text_nodes import paragraphs_of
from streams.contract.records import Status

LARGEST = 2**63 - 1
"""The largest whole number that every reader of JSON keeps."""

T = TypeVar("T")

STATUSES: Mapping[str, Status] = {
    "usable": "usable",
    "withheld": "withheld",
    "canceled": "canceled",
    "cancelled": "canceled",
}


class Fields:
    """A submission's fields; ``left`` holds those that were not taken."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.left = dict(values)
        self.doubts: dict[str, str] = {}
        """Why a time was not believed, by its field."""
        self.opened: dict[str, dict[str, Any]] = {}

    def has(self, *names: str) -> bool:
        """Tell whether any of the fields is there, even empty."""
        return not self.left.keys().isdisjoint(names)

    def take(self, read: Callable[[object], T | None], *names: str) -> T | None:
        """Take the first of the fields that can be read; the others stay as they are."""
        for name in names:
            if self.left.get(name) in (None, "", []):
                self.left.pop(name, None)
            elif (value := read(alone(self.left[name]))) is not None:
                del self.left[name]
                return value
        return None

    def inside(self, name: str) -> "Fields":
        """Give the fields of the object in a field; those that are not taken stay in it."""
        inner = Fields(mapping(self.left.get(name)) or {})
        inner.doubts = self.doubts
        if mapping(self.left.get(name)) is not None:
            self.left[name] = self.opened[name] = inner.left
        return inner

    def rest(self) -> dict[str, Any]:
        """Give the fields that were not taken, without objects that were taken whole."""
        taken_whole = {name for name, left in self.opened.items() if not left}
        return {name: value for name, value in self.left.items() if name not in taken_whole}

    def time(self, *names: str) -> datetime | None:
        """Take the first of the fields that is a time for sure, and note why the others are not."""

        def read(value: object) -> datetime | None:
            try:
                return read_time(value)
            except DoubtedTime as doubt:
                self.doubts[name] = f"{value!r:.60}: {doubt}"
                return None

        for name in names:
            if (found := self.take(read, name)) is not None:
                return found
        return None

    def body(self, *names: str) -> str | None:
        """Take the first of the fields that has words; the others only render it otherwise."""
        renderings = [words(name, self.left.pop(name, None)) for name in names]
        return next(filter(None, renderings), None)

    def identifier(self, *names: str) -> str | None:
        """Take the article's own id, a string or an integer."""
        for name in names:
            value = self.left.pop(name, None)
            if isinstance(value, bool) or not isinstance(value, (str, int, type(None))):
                raise wrong(name, value, "a string or an integer")
            if identifier := str("" if value is None else value).strip():
                return identifier
        return None

    def status(self, *names: str) -> Status:
        """Take the status; an unknown one is refused, since it might mean "do not publish"."""
        for name in names:
            value = self.left.pop(name, None)
            if value in (None, ""):
                continue
            if not isinstance(value, str) or value.strip().lower() not in STATUSES:
                raise UnreadableArticle(
                    f"{name} is {value!r:.50}; send one of {', '.join(STATUSES)}"
                )
            return STATUSES[value.strip().lower()]
        return "usable"


def alone(value: object) -> object:
    """Give the one string of a list, which scrapy's ``getall`` makes of every field."""
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return value[0]
    return value


def mapping(value: object) -> dict[str, Any] | None:
    """Give a JSON object, and None for anything else."""
    return value if isinstance(value, dict) else None


def objects(value: object) -> list[dict[str, Any]] | None:
    """Give the objects of a list; None where it is no list of objects."""
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        return None
    return value


def words(name: str, value: object) -> str | None:
    """Read a body: a string, or a list of paragraphs; None where it is blank."""
    if value is None:
        return None
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        value = "\n\n".join(paragraphs_of(value))
    if not isinstance(value, str):
        raise wrong(name, value, "a string")
    return value if value.strip() else None


def wrong(name: str, value: object, wanted: str) -> UnreadableArticle:
    """Say that a field has the wrong type."""
    return UnreadableArticle(f"{name} is of type {type(value).__name__}; send {wanted}")


def revision(value: object) -> int | None:
    """Read a version number, also one in digits; None where it is not a count."""
    if isinstance(value, str) and value.isascii() and value.strip().isdigit():
        value = int(value) if len(value) < len(str(LARGEST)) else None
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if 0 <= value <= LARGEST else None
