"""Which stretch founded the statement that another repeats: a star, no chain.

A stretch that repeats an earlier founding one is of its statement; one that repeats none founds its
own. Who holds words of two statements joins the one of which it has most, and does not join them.
Each hangs on earlier ones alone: the outcome is the same in whatever order they came.
"""

from collections import defaultdict
from collections.abc import Iterable
from heapq import heapify, heappop, heappush

from agents.resemblance.postings import Order
from agents.statements.likeness import StretchLinks


class Founders:
    """The founding stretch of each stretch, and the stretches of each founding one."""

    def __init__(self, links: StretchLinks) -> None:
        self.links = links
        self.founder: dict[Order, Order] = {}
        """Its own place where a stretch founded a statement."""
        self.members: dict[Order, set[Order]] = defaultdict(set)

    def settle(self, orders: Iterable[Order]) -> set[Order]:
        """Find the founders of some stretches anew, and return the statements that changed."""
        changed: set[Order] = set()
        waiting = list(orders)
        heapify(waiting)
        while waiting:
            order = heappop(waiting)
            before, found = self.founder.get(order), self._founder(order)
            if found != before:
                changed |= {each for each in (before, found) if each}
                self._move(order, found)
                for other in filter(order.__lt__, self.links.repeated.get(order, ())):
                    heappush(waiting, other)
        return changed

    def statement_of(self, report: Order) -> Order | None:
        """Give the statement that a report tells most surely, of two the first."""
        told = self.links.told.get(report, {})
        best = min(((-sure, other) for other, sure in told.items()), default=None)
        return self.founder[best[1]] if best else None

    def _founder(self, order: Order) -> Order | None:
        """Choose the founding stretch of which one has most, of two the first."""
        said = self.links.said.get(order)
        if said is None or said.is_report:
            return None
        founding = (
            (-weight, other)
            for other, weight in self.links.repeated.get(order, {}).items()
            if other < order and self.founder.get(other) == other
        )
        return min(founding, default=(0.0, order))[1]

    def _move(self, order: Order, found: Order | None) -> None:
        before = self.founder.pop(order, None)
        if before:
            self.members[before].discard(order)
            if not self.members[before]:
                del self.members[before]
        if found:
            self.founder[order] = found
            self.members[found].add(order)
