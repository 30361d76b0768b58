"""One shard of an aggregate: contributions in, changed records out."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from streams.contract.ids import begun, fed, fingerprint
from streams.delivery.aggregation.contributions import Contribution, Contributions, Replaced


class Key(NamedTuple):
    """Where a record is told."""

    topic: str
    """Topic name of the contract."""
    name: str
    """Kafka key."""


class View(Protocol):
    """What the contributions of a shard say together, by key."""

    horizon: int
    """How many seconds an article counts."""

    def replace(self, article: str, change: Replaced) -> None:
        """Put what an article gives now in the place of what it gave."""

    def touched(self, latest: int) -> Iterable[Key]:
        """Give, once, the keys that may say something else than at the last call.

        ``latest`` is the time of the latest article.
        """

    def record(self, key: Key) -> bytes | None:
        """Write what is said under a key, the same for the same contributions; None is nothing."""


class Change(NamedTuple):
    """A record that is no longer as it was told."""

    key: Key
    """Where it is told."""
    record: bytes | None
    """What it says now; None withdraws it."""
    id: str
    """From what it said before and says now, and the time of the latest article."""


class Shard:
    """Folds the states of articles and tells which records are no longer as they were told."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.contributions = Contributions(view.horizon)
        self._told: dict[Key, bytes] = {}

    def take(self, states: Iterable[tuple[str, Contribution]]) -> None:
        """Fold states in; what follows from them is told by ``changes``."""
        for article, change in self.contributions.take(states).items():
            self.view.replace(article, change)

    def changes(self) -> list[Change]:
        """Give the records whose bytes are others than those last given, in the order of keys."""
        return [change for change in self.looks() if change is not None]

    def looks(self) -> Iterator[Change | None]:
        """Look at each key that may have changed, so that whoever has much to look at can pause."""
        latest = self.contributions.latest
        for key in sorted(self.view.touched(latest)):
            record = self.view.record(key)
            before = self._told.get(key)
            now = None if record is None else fed(begun(), record).digest()
            if now == before:
                yield None
                continue
            self._tell(key, now)
            yield Change(key, record, fingerprint(key.name, before or b"", now or b"", str(latest)))

    def _tell(self, key: Key, digest: bytes | None) -> None:
        if digest is None:
            del self._told[key]
        else:
            self._told[key] = digest
