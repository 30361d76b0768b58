"""Which stretches repeat one another, and which reports tell which of them."""

from typing import NamedTuple

from agents.resemblance.postings import Order, Postings
from agents.statements.said import Said
from agents.statements.sameness import reported, same_weight


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
        self.repeated: dict[Order, dict[Order, float]] = {}
        """Of each stretch in marks those that repeat it, with the weight of the common words."""
        self.told: dict[Order, dict[Order, float]] = {}
        """Of each stretch its reports, and of each report the stretches; with confidence."""
        self.runs = Postings()
        self.words = Postings()

    def add(self, said: Said) -> Change:
        """Enter a stretch."""
        order = said.order
        self.said[order] = said
        self.orders[said.id] = order
        self.told[order] = {}
        silenced = self.words.add(said.speaker_words, order)
        if not said.is_report:
            self.repeated[order] = {}
            silenced |= self.runs.add(said.keys, order)
        return self._compared({order, *silenced})

    def remove(self, order: Order) -> Change:
        """Take a stretch out."""
        said, touched = self.said[order], self._parted(order)
        answering = self.words.remove(said.speaker_words, order)
        if not said.is_report:
            answering |= self.runs.remove(said.keys, order)
            del self.repeated[order]
        del self.said[order], self.told[order], self.orders[said.id]
        compared = self._compared(answering)
        return Change(touched.stretches | compared.stretches, touched.reported | compared.reported)

    def _compared(self, orders: set[Order]) -> Change:
        """Link stretches anew with all whom they meet."""
        stretches, reports = set[Order](), set[Order]()
        for order in orders:
            parted = self._parted(order)
            said = self.said[order]
            self._find_repeated(said)
            self._find_reports(said)
            stretches |= {*parted.stretches, *self.repeated.get(order, ())}
            reports |= {*parted.reported, *self.told[order]}
        return Change(stretches, reports)

    def _find_repeated(self, said: Said) -> None:
        if said.is_report:
            return
        order = said.order
        for other in self.runs.met(said.keys, order):
            weight = same_weight(said, self.said[other])
            if weight is not None:
                self.repeated[order][other] = self.repeated[other][order] = weight

    def _find_reports(self, said: Said) -> None:
        for other in self.words.met(said.speaker_words, said.order):
            met = self.said[other]
            if met.is_report == said.is_report:
                continue
            report, statement = (said, met) if said.is_report else (met, said)
            sure = reported(report, statement)
            if sure is not None:
                self.told[said.order][other] = self.told[other][said.order] = sure

    def _parted(self, order: Order) -> Change:
        """Take all links off a stretch."""
        repeated, told = self.repeated.get(order, {}), self.told[order]
        for other in repeated:
            del self.repeated[other][order]
        for other in told:
            del self.told[other][order]
        touched = Change({order, *repeated}, {order, *told})
        repeated.clear()
        told.clear()
        return touched
