"""What all articles of some files say together, without Kafka: as the stream would end."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, cast

import orjson

from agents.activity.slices import contribution_of, slices_of
from agents.activity.view import ActivityView
from agents.enrich.digests.digest import digest_parts, digest_record
from agents.statements.statements import Statements
from agents.stories.article import StoryArticle
from agents.stories.stories import Stories
from agents.timelines.same_event import event_ids
from streams.contract.records import (
    Activity,
    Article,
    Digest,
    Enriched,
    Statement,
    Story,
)
from streams.contract.times import instant_of, rfc3339
from streams.delivery.aggregation.shard import Shard

Row = Mapping[str, Any]
TICK = timedelta(milliseconds=1)
FOR_GOOD = 1_000_000
"""Days: of files, all is told."""


class Across:
    """The stories, statements and events of some enriched articles."""

    def __init__(self, articles: Iterable[Row]) -> None:
        self.articles: dict[str, Row] = {}
        self._stories = Stories()
        self._statements = Statements(self.story_of)
        for article, digest in digested(articles):
            self.articles[digest["article_id"]] = article
            self._stories.put(digest["article_id"], StoryArticle.of(digest))
            self._statements.put(digest["article_id"], digest)

    def story_of(self, article_id: str) -> str | None:
        """Give the story of an article."""
        record = self._stories.record(article_id)
        return record["story_id"] if record else None

    def stories(self) -> Iterator[Story]:
        """Yield the record of every article, in their order."""
        return self._stories.records()

    def statements(self) -> Iterator[Statement]:
        """Yield the statements that more than one article carries."""
        return self._statements.records()

    def statement_ids(self) -> Iterator[Row]:
        """Yield the statement of every stretch in marks."""
        for article_id, start, end, name in self._statements.statement_ids():
            spans = [{"start": start, "end": end}]
            yield {"article_id": article_id, "spans": spans, "statement_id": name}

    def event_ids(self) -> Iterator[Row]:
        """Yield the event of every trigger: one id for all that tell of it."""
        yield from event_ids(
            (story["story_id"], self.articles[story["article_id"]]) for story in self.stories()
        )


def activity(articles: Iterable[Row]) -> Iterator[Activity]:
    """Yield what is said of every entity in every day of some articles, as far as they reach."""
    shard = Shard(ActivityView(told_days=FOR_GOOD))
    shard.take(
        contribution_of(each) for _, digest in digested(articles) for each in slices_of(digest, 1)
    )
    for change in shard.changes():
        yield orjson.loads(change.record or b"")


def digested(articles: Iterable[Row]) -> Iterator[tuple[Row, Digest]]:
    """Yield articles with their digests, each a moment after the one before, as files have them."""
    first_seen: dict[str, str] = {}
    last: datetime | None = None
    for sequence, article in enumerate(articles, start=1):
        received = instant_of(article["provenance"]["received_at"])
        last = received if last is None else max(received, last + TICK)
        record = cast(Enriched, {**article, "sequence": sequence})
        parts = digest_parts(cast(Article, article), article)
        seen = first_seen.setdefault(article["article_id"], rfc3339(last))
        yield article, digest_record(record, parts, seen)
