"""The statements of all articles that came within some days, as the stream tells them."""

import orjson

from agents.statements.sameness import NEWS_LASTS
from agents.statements.statements import Statements
from streams.delivery.aggregation.contributions import Replaced


class StatementsView:
    """Articles in, the records of statements that changed out."""

    horizon = int(NEWS_LASTS)

    def __init__(self) -> None:
        self.statements = Statements()
        self._touched: set[str] = set()

    def replace(self, article: str, change: Replaced) -> None:
        """Put what an article says now in the place of what it said."""
        now = orjson.loads(change.now.given) if change.now else None
        self._touched |= self.statements.put(article, now)

    def touched(self, latest: int) -> set[str]:  # noqa: ARG002 - no record changes by time alone
        """Give the statements that may be others than at the last call."""
        touched, self._touched = self._touched, set()
        return touched

    def record(self, key: str) -> bytes | None:
        """Write a statement; None where fewer than two articles carry it."""
        record = self.statements.record(key)
        return orjson.dumps(record) if record else None
