"""Which stretches repeat one another, and which reports tell which of them."""

from collections.abc import Iterable
from typing import NamedTuple

from agents.resemblance.postings import Order, Postings
from agents.statements.said import Said
from agents.statements.sameness import reported, same_weight

Linked = dict[Order, dict[Order, float]]


class Change(NamedTuple):
    """What a change of the stretches touches."""

    stretches: set[Order]
    """Of which the founder may be another."""
    reported: set[Order]
    """Of which reports came or went."""

    def joined(self, other: "Change") -> "Change":
        """Give what both touch."""
        return Change(self.stretches | other.stretches, self.reported | other.reported)


class StretchLinks:
    """All stretches with their links, each told by the two it joins and by which keys answer."""

    def __init__(self) -> None:
        self.said: dict[Order, Said] = {}
        self.orders: dict[str, Order] = {}
        """By the id of the stretch."""
        self.repeated: Linked = {}
        """Of each stretch in marks those that repeat it, with the weight of the common words."""
        self.told: Linked = {}
        """Of each stretch its reports, and of each report the stretches; with confidence."""
        self.runs = Postings()

    def add(self, said: Said) -> Change:
        """Enter a stretch."""
        order, keys = said.order, said.keys()
        self.said[order] = said
        self.orders[order[1]] = order
        silenced = self.runs.add(keys, order)
        touched = self._compared(said, keys)
        for other in silenced:
            touched = touched.joined(self._compared_anew(other))
        return touched

    def remove(self, order: Order) -> Change:
        """Take a stretch out."""
        touched = self._parted(order)
        said = self.said.pop(order)
        del self.orders[order[1]]
        for other in self.runs.remove(said.keys(), order):
            touched = touched.joined(self._compared_anew(other))
        return touched

    def _compared_anew(self, order: Order) -> Change:
        """Link a stretch anew that answers to another key now, or to one less."""
        said, parted = self.said[order], self._parted(order)
        return parted.joined(self._compared(said, said.keys()))

    def _compared(self, said: Said, keys: Iterable[int]) -> Change:
        """Link a stretch with all whom it meets."""
        order = said.order
        for other in self.runs.met(keys, order):
            self._compare(said, self.said[other])
        repeated, told = self.repeated.get(order, ()), self.told.get(order, ())
        return Change({order, *repeated}, {order, *told})

    def _compare(self, one: Said, other: Said) -> None:
        if not (one.is_report or other.is_report):
            link(self.repeated, one.order, other.order, same_weight(one, other))
        elif one.is_report != other.is_report:
            report, statement = (one, other) if one.is_report else (other, one)
            link(self.told, one.order, other.order, reported(report, statement))

    def _parted(self, order: Order) -> Change:
        """Take all links off a stretch."""
        repeated, told = self.repeated.pop(order, {}), self.told.pop(order, {})
        for other in repeated:
            unlink(self.repeated, other, order)
        for other in told:
            unlink(self.told, other, order)
        return Change({order, *repeated}, {order, *told})


def link(links: Linked, one: Order, other: Order, weight: float | None) -> None:
    """Join two stretches, where something speaks for it."""
    if weight is not None:
        links.setdefault(one, {})[other] = links.setdefault(other, {})[one] = weight


def unlink(links: Linked, one: Order, other: Order) -> None:
    """Take another's link off a stretch; most have none, and keep nothing then."""
    del links[one][other]
    if not links[one]:
        del links[one]
