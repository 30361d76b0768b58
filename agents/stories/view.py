"""The stories of all articles that came within some days, as the stream tells them."""

import orjson

from agents.stories.article import StoryArticle
from agents.stories.links import COPY_WINDOW
from agents.stories.stories import Stories
from streams.delivery.aggregation.contributions import Replaced


class StoriesView:
    """Articles in, the records of those whose story changed out."""

    horizon = int(COPY_WINDOW)

    def __init__(self) -> None:
        self.stories = Stories()
        self._touched: set[str] = set()

    def replace(self, article: str, change: Replaced) -> None:
        """Put what an article says now in the place of what it said."""
        now = StoryArticle.of(orjson.loads(change.now.given)) if change.now else None
        self._touched |= self.stories.put(article, now)

    def touched(self, latest: int) -> set[str]:  # noqa: ARG002 - no record changes by time alone
        """Give the articles whose record may be another than at the last call."""
        touched, self._touched = self._touched, set()
        return touched

    def record(self, key: str) -> bytes | None:
        """Write the record of an article; None where it is withdrawn, or too old."""
        record = self.stories.record(key)
        return orjson.dumps(record) if record else None
