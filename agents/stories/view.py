"""What all articles say of one another: stories with their copies, statements with their carriers.

Both stand in one shard: who repeats whom is told by words that any two articles may have in common.
"""

from collections.abc import Iterable
from typing import Any

import orjson

from agents.statements.statements import Statements
from agents.stories.article import StoryArticle
from agents.stories.stories import Stories
from streams.contract.records import TextSlice
from streams.contract.topics import STATEMENTS, STORIES
from streams.delivery.aggregation.contributions import Replaced
from streams.delivery.aggregation.shard import Key

KEPT_DAYS = 30


class StoriesView:
    """Stories and statements of the articles that came in the last days."""

    horizon = KEPT_DAYS * 24 * 3600

    def __init__(self) -> None:
        self.stories = Stories()
        self.statements = Statements(self.story_of)
        self._touched: set[Key] = set()

    def story_of(self, article: str) -> str | None:
        """Give the story of an article."""
        record = self.stories.record(article)
        return record["story_id"] if record else None

    def replace(self, article: str, change: Replaced) -> None:
        """Set an article beside the others as it is now."""
        now: TextSlice | None = orjson.loads(change.now.given) if change.now else None
        articles = self.stories.put(article, StoryArticle.of(now) if now else None)
        statements = {*self.statements.put(article, now), *self._carried(articles)}
        self._touched.update(Key(STORIES.name, each) for each in articles)
        self._touched.update(Key(STATEMENTS.name, each) for each in statements)

    def touched(self, latest: int) -> set[Key]:  # noqa: ARG002 - time alone changes nothing here
        """Give the articles and statements of which something else may be told."""
        touched, self._touched = self._touched, set()
        return touched

    def record(self, key: Key) -> bytes | None:
        """Write the record of an article or of a statement; None where it is gone."""
        teller = self.stories if key.topic == STORIES.name else self.statements
        record: Any = teller.record(key.name)
        return record and orjson.dumps(record, option=orjson.OPT_SORT_KEYS)

    def _carried(self, articles: Iterable[str]) -> set[str]:
        """Give the statements that tell of some articles, and so of their stories."""
        founder = self.statements.founders.founder
        return {
            founder[order][1]
            for article in articles
            for order in self.statements.orders.get(article, ())
            if order in founder
        }
