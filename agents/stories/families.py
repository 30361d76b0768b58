"""Families of copies: who shares words with whom, directly or through others.

A paper that prints the first half of a text and one that prints the second are copies of it by the
one that prints both. A family has the name of its first article.
"""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet

from agents.resemblance.postings import Order

Neighbours = Callable[[Order], Iterable[Order]]
"""Gives whom an article shares words with."""


class Families:
    """The first article of each article's family."""

    def __init__(self, neighbours: Neighbours) -> None:
        self.neighbours = neighbours
        self.first: dict[Order, Order] = {}

    def enter(self, order: Order) -> None:
        """Make an article known, as a family of its own."""
        self.first[order] = order

    def leave(self, order: Order) -> None:
        """Forget an article."""
        del self.first[order]

    def joined(self, order: Order) -> set[Order]:
        """Join the families that meet in an article, and return whose family has another name."""
        name = min(self.first[each] for each in (order, *self.neighbours(order)))
        changed: set[Order] = set()
        self.first[order] = name
        waiting = [order]
        while waiting:
            for each in self.neighbours(waiting.pop()):
                if name < self.first[each]:
                    self.first[each] = name
                    changed.add(each)
                    waiting.append(each)
        return changed

    def parted(self, orders: AbstractSet[Order]) -> set[Order]:
        """Name the families anew in which a link has gone, and return who has another name."""
        changed: set[Order] = set()
        seen: set[Order] = set()
        for order in orders:
            if order in seen:
                continue
            family = self._family(order)
            seen |= family
            first = min(family)
            changed |= {each for each in family if self.first[each] != first}
            self.first.update(dict.fromkeys(family, first))
        return changed

    def _family(self, order: Order) -> set[Order]:
        family = {order}
        waiting = [order]
        while waiting:
            new = [each for each in self.neighbours(waiting.pop()) if each not in family]
            family.update(new)
            waiting += new
        return family
