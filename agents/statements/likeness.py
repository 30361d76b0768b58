"""Which stretches repeat one another, and which reports tell which of them."""

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
        self.said[said.order] = said
        self.orders[said.order[1]] = said.order
        silenced = self.runs.add(said.keys(), said.order)
        return self._compared({said.order, *silenced})

    def remove(self, order: Order) -> Change:
        """Take a stretch out."""
        touched = self._parted(order)
        said = self.said.pop(order)
        del self.orders[order[1]]
        answering = self.runs.remove(said.keys(), order)
        compared = self._compared(answering)
        return Change(touched.stretches | compared.stretches, touched.reported | compared.reported)

    def _compared(self, orders: set[Order]) -> Change:
        """Link stretches anew with all whom they meet."""
        stretches, reports = set[Order](), set[Order]()
        for order in orders:
            parted = self._parted(order)
            said = self.said[order]
            for other in self.runs.met(said.keys(), order):
                self._compare(said, self.said[other])
            stretches |= {*parted.stretches, *self.repeated.get(order, ())}
            reports |= {*parted.reported, *self.told.get(order, ())}
        return Change(stretches, reports)

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
