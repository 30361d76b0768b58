"""What every article gives to an aggregate: its newest state counts, in whatever order they come.

To take a state is a join: it may come late, twice or before an older one, and the end is the same.
Time is that of the articles, never that of their arrival here.
"""

from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from typing import NamedTuple


class Contribution(NamedTuple):
    """What one state of an article gives; of two, the greater is the newer."""

    sequence: int
    """Counts the published states of the article."""
    at: int
    """When the article tells what it does, in seconds since 1970; never after ``first_seen``."""
    first_seen: int
    """When its first state came, in seconds: the same in every state."""
    given: bytes
    """What it gives; nothing once it is withdrawn."""


class Replaced(NamedTuple):
    """What an article gave before and gives now; None is nothing."""

    before: Contribution | None
    now: Contribution | None


class Contributions:
    """The newest state of every article, as far back as a horizon.

    What is older than the horizon, counted from the latest article, gives nothing. It is kept until
    no state of it could give anything: or an older state that came again would count once more.
    """

    def __init__(self, horizon: int) -> None:
        """Keep as many seconds."""
        self.horizon = horizon
        self.latest = 0
        self.newest: dict[str, Contribution] = {}
        self._by_time: list[tuple[int, str]] = []
        self._by_arrival: list[tuple[int, str]] = []

    def take(self, states: Iterable[tuple[str, Contribution]]) -> dict[str, Replaced]:
        """Join states and give, by article, what counts otherwise than before."""
        began = self.latest - self.horizon
        before: dict[str, Contribution | None] = {}
        for article, state in states:
            # Also by a state that comes too late: it might have come before.
            self.latest = max(self.latest, state.at)
            last = self.newest.get(article)
            if last is None:
                heappush(self._by_arrival, (state.first_seen, article))
            elif state <= last:
                continue
            before.setdefault(article, counting(last, began))
            self.newest[article] = state
            heappush(self._by_time, (state.at, article))
        end = self.latest - self.horizon
        for article in self._over(end):
            before.setdefault(article, counting(self.newest.get(article), began))
        changes = {
            article: Replaced(last, counting(self.newest.get(article), end))
            for article, last in before.items()
        }
        self._forget(end)
        return {name: each for name, each in changes.items() if each.before != each.now}

    def _over(self, end: int) -> Iterator[str]:
        """Yield the articles of which a state is older than the horizon since now."""
        while self._by_time and self._by_time[0][0] < end:
            yield heappop(self._by_time)[1]

    def _forget(self, end: int) -> None:
        """Drop the articles of which no state can count any more."""
        while self._by_arrival and self._by_arrival[0][0] < end:
            _, article = heappop(self._by_arrival)
            newest = self.newest[article]
            # Where the table of revisions was lost, an article is seen first a second time.
            if newest.first_seen < end:
                del self.newest[article]
            else:
                heappush(self._by_arrival, (newest.first_seen, article))


def counting(state: Contribution | None, since: int) -> Contribution | None:
    """Give a state where it counts: it is there, gives something and is not too old."""
    if state is None or not state.given or state.at < since:
        return None
    return state
