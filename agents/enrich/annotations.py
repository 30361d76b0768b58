"""What was found in an article, written as JSON once: by the process that found it.

The state of an article, its record and the records of its items all carry the same bytes, which no
one needs to parse unless the article has been published before.
"""

from collections.abc import Callable, Container, Mapping
from typing import Any, NamedTuple

import orjson

from streams.contract.topics import ITEM_KINDS

Items = dict[str, list[dict[str, Any]]]
"""The items of an article by field."""

WORDS_TOLD = {"speech", "writing"}
"""What a speaker does whose words are told: says or writes them."""

FIELDS = tuple(kind.field for kind in ITEM_KINDS)
"""The fields that hold items: each item has an id and is published alone, too."""

Mark = Callable[[Mapping[str, Any]], bool]
"""Tells whether an item is published alone."""

MARKS: Mapping[str, Mark] = {
    "events": lambda event: event.get("notable", True),
    "quotes": lambda quote: quote.get("act", "speech") in WORDS_TOLD,
}
"""By field, which items are published alone where not all are."""


class Annotations(NamedTuple):
    """The fields found in an article."""

    items: dict[str, list[tuple[str, bytes]]]
    """Id and JSON of every item, by field."""
    others: dict[str, bytes]
    """JSON of every other field."""
    digest: Mapping[str, bytes] = {}
    """JSON of the parts of the article's digest."""
    minor: frozenset[str] = frozenset()
    """Ids of the items without the mark of their field."""

    @classmethod
    def of(
        cls, found: Mapping[str, Any], digest: Mapping[str, bytes] | None = None
    ) -> "Annotations":
        """Write what was found; a field of items that is missing has none."""
        items = {
            field: [(item["id"], orjson.dumps(item)) for item in found.get(field, ())]
            for field in FIELDS
        }
        others = {name: orjson.dumps(found[name]) for name in found if name not in items}
        minor = [
            item["id"]
            for field, mark in MARKS.items()
            for item in found.get(field, ())
            if not mark(item)
        ]
        return cls(items, others, digest or {}, frozenset(minor))

    def published(self, whole: Container[str]) -> "Annotations":
        """Leave out what is told in the article's record alone; ``whole`` names fields told whole.

        Ids are of their field: the minor ones of a field are none of another's.
        """
        kept = {
            field: [each for each in items if field in whole or each[0] not in self.minor]
            for field, items in self.items.items()
        }
        return self._replace(items=kept)

    def fields(self) -> dict[str, orjson.Fragment]:
        """Give every field as it goes into another JSON object."""
        items = {name: orjson.Fragment(_array(self.items[name])) for name in FIELDS}
        return items | {name: orjson.Fragment(data) for name, data in self.others.items()}

    def parsed(self) -> Items:
        """Read the items, to compare them with others."""
        return {name: orjson.loads(_array(self.items[name])) for name in FIELDS}


def _array(items: list[tuple[str, bytes]]) -> bytes:
    return b"[%b]" % b",".join([data for _, data in items])
