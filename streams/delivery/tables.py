"""The state: Faust tables whose changelog is confirmed before an input is acknowledged."""

import asyncio
import weakref
from collections.abc import Iterable, Iterator
from typing import Any

import faust
from faust.streams import _current_event
from faust.tables.table import Table
from faust.types import EventT, FutureMessage

from streams.delivery.state_versions import version_of
from streams.settings import Settings

RAW: dict[str, Any] = {
    "key_type": bytes,
    "key_serializer": "raw",
    "value_type": bytes,
    "value_serializer": "raw",
}
"""How every topic and table is read and written: Dateline does its own JSON."""


class ConfirmedTable(Table[bytes, bytes]):
    """A table that can say when the broker has all its changes."""

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - Faust's own signature
        super().__init__(*args, **options)
        self.unconfirmed: list[FutureMessage] = []

    def send_changelog(self, *args: Any, **options: Any) -> FutureMessage:  # noqa: ANN401
        """Send a change and remember that it is not confirmed."""
        future = super().send_changelog(*args, **options)
        self.unconfirmed.append(future)
        return future

    def apply_changelog_batch(self, batch: Iterable[EventT[Any]]) -> None:
        """Apply changes from the changelog, but for states older than the one that is there.

        A worker that was put out of the group may have written its last one late.
        """
        super().apply_changelog_batch(self._in_order(batch))

    def _in_order(self, batch: Iterable[EventT[Any]]) -> Iterator[EventT[Any]]:
        versions: dict[Any, int] = {}
        for event in batch:
            key, state = self._to_key(event.key), self._to_value(event.value)
            if state is not None:
                version = version_of(state)
                if version < versions.get(key, version_of(self.data.get(key, b""))):
                    continue
                versions[key] = version
            yield event

    def turn_to(self, event: EventT[Any]) -> None:
        """Read and write in the event's partition from now on, in this task."""
        # Faust finds the partition by the event of the running stream, which is ahead of this one.
        _current_event.set(weakref.ref(event))

    def keep(self, event: EventT[Any], state: bytes) -> None:
        """Set the state under the event's key, in the event's partition."""
        self.turn_to(event)
        self[event.message.key or b""] = state

    async def confirmed(self) -> None:
        """Return once the broker has every change; raise what kept it from having one."""
        changes, self.unconfirmed = self.unconfirmed, []
        await asyncio.gather(*changes)


def revisions(app: faust.App, settings: Settings) -> ConfirmedTable:
    """Declare the table of what every article last said, by article id."""
    table = app.Table("revisions", partitions=settings.partitions, key_type=bytes, value_type=bytes)
    if not isinstance(table, ConfirmedTable):
        raise TypeError(f"the app makes {type(table).__name__} tables, not ConfirmedTable")
    return table
