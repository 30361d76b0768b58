"""The statements: carriers in order, wordings with their differences, reports beside them."""

from collections.abc import Iterator

from agents.resemblance.postings import Order
from agents.statements.founders import Founders
from agents.statements.likeness import StretchLinks
from agents.statements.said import said_in
from agents.statements.writing import StatementWriter, StoryOf
from streams.contract.records import Statement, TextSlice


class Statements:
    """Articles by id, each with its stretches."""

    def __init__(self, story_of: StoryOf | None = None) -> None:
        self.orders: dict[str, tuple[Order, ...]] = {}
        self.links = StretchLinks()
        self.founders = Founders(self.links)
        self.writer = StatementWriter(self.links, self.founders, story_of)

    def put(self, name: str, article: TextSlice | None) -> set[str]:
        """Put what an article says in the place of what it said.

        Return the ids of all statements that may be others now.
        """
        said = list(said_in(article)) if article else []
        changes = [
            *map(self.links.remove, self.orders.pop(name, ())),
            *map(self.links.add, said),
        ]
        if said:
            self.orders[name] = tuple(each.order for each in said)
        stretches = {order for change in changes for order in change.stretches}
        reported = {order for change in changes for order in change.reported}
        before = self._statements_of(stretches | reported)
        changed = before | self.founders.settle(stretches)
        return {order[1] for order in changed | self._statements_of(stretches | reported)}

    def record(self, name: str) -> Statement | None:
        """Give the record of a statement; None where fewer than two articles carry it."""
        order = self.links.orders.get(name)
        is_founder = order is not None and self.founders.founder.get(order) == order
        return self.writer.record(order) if order and is_founder else None

    def records(self) -> Iterator[Statement]:
        """Yield the records of all statements that more than one article carries, in order."""
        for order in sorted(self.founders.members):
            found = self.writer.record(order)
            if found:
                yield found

    def statement_ids(self) -> Iterator[tuple[str, int, int, str]]:
        """Yield article, place and statement id of every stretch in marks."""
        for order, founder in sorted(self.founders.founder.items()):
            said = self.links.said[order]
            yield said.article.article_id, said.start, said.end, founder[1]

    def _statements_of(self, orders: set[Order]) -> set[Order]:
        founder = self.founders.founder
        return {founder[order] for order in orders if order in founder}
