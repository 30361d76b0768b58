"""Bursts as they open, grow and close, picked out of what is told of every entity and day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from rich.markup import escape

from streams.cli.console import console, table
from streams.cli.item_filters import entities_of
from streams.cli.lines import burst, count_of, cut, minute_of

Record = Mapping[str, Any]
NAMED = 40


class Told(NamedTuple):
    """A burst with whose it is."""

    entity_id: str
    name: str
    burst: Mapping[str, Any]


class Bursts:
    """The bursts of all entities, as far as their records have come."""

    def __init__(self, entity: str | None = None) -> None:
        """Look at all, or at one entity by its id or name."""
        self.entity = entity and entity.casefold()
        self.told: dict[str, Told] = {}
        self._ids: dict[str, set[str]] = {}
        self._keys: dict[str, set[str]] = defaultdict(set)

    def take(self, key: str, record: Record | None) -> Iterator[tuple[str, Told]]:
        """Take a record in, and yield what is new: ``opens``, ``grows``, ``closes``, ``is none``.

        A burst may stand in the records of some days: it is told once, and is there for as long as
        it stands in one.
        """
        now = dict(self._of(record)) if record else {}
        for name in self._ids.pop(key, set()) - now.keys():
            self._keys[name].discard(key)
            if not self._keys[name]:
                del self._keys[name]
                yield "is none", self.told.pop(name)
        for name, told in now.items():
            before, self.told[name] = self.told.get(name), told
            self._keys[name].add(key)
            if what := change(before, told):
                yield what, told
        if now:
            self._ids[key] = set(now)

    def _of(self, record: Record) -> Iterator[tuple[str, Told]]:
        if self.entity is None or self.entity in entities_of(record):
            for each in record["bursts"]:
                yield each["id"], Told(record["entity_id"], record["name"], each)


def change(before: Told | None, now: Told) -> str | None:
    """Say what has become of a burst; nothing where it is as it was."""
    status = now.burst["status"]
    if before is None or status != before.burst["status"]:
        return "opens" if status == "open" else "closes"
    return "grows" if now.burst["stories"] > before.burst["stories"] else None


def line(what: str, told: Told) -> str:
    """Tell what became of a burst."""
    name = f"[bold]{escape(told.name)}[/] [dim]{escape(told.entity_id)}[/]"
    return f"[magenta]{what:7}[/] {name} {burst(told.burst)}"


def show(found: Iterable[Told], titles: Mapping[str, str]) -> None:
    """Show bursts in the order in which they opened, with the headline each began with."""
    rows = sorted(found, key=lambda told: (told.burst["opened_at"], told.entity_id))
    table(("opened", "closed", "who", "stories", "usual", "first"), (row(e, titles) for e in rows))
    if console.is_terminal:
        console.print(f"[dim]{count_of(len(rows), 'burst')}[/]")


def row(told: Told, titles: Mapping[str, str]) -> tuple[str, ...]:
    """Tell a burst in a row."""
    found = told.burst
    first = next(iter(found["articles"]), "")
    return (
        minute_of(found["opened_at"]),
        minute_of(found["closed_at"]) or "open",
        f"{cut(told.name, NAMED)} {told.entity_id}",
        str(found["stories"]),
        f"{found['expected']:.1f}",
        cut(titles.get(first) or first, NAMED),
    )
