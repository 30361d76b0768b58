"""Digests of made articles, as enrich publishes them."""

from typing import Any

from agents.enrich.digests.digest import digest_parts, digest_record
from agents.stories.slices import contribution_of, slice_of
from agents.stories.view import StoriesView
from streams.contract.records import Digest
from streams.contract.topics import STATEMENTS, STORIES
from streams.delivery.aggregation.shard import Shard
from tests.support.articles import accepted


def digest(name: str, text: str, **given: Any) -> Digest:  # noqa: ANN401 - any fields
    """Give the digest of a text with what was found in it; a title, times and status as given."""
    found = {field: given.pop(field, []) for field in ("entities", "quotes", "events")}
    first_seen, sequence = given.pop("first_seen", "2024-05-06T10:00:00Z"), given.pop("sequence", 1)
    article: Any = accepted(text, article_id=name, **given)
    record = article | {"sequence": sequence}
    return digest_record(record, digest_parts(article, found), first_seen)


class Telling:
    """A shard of stories and statements that takes digests."""

    def __init__(self) -> None:
        self.view = StoriesView()
        self.shard = Shard(self.view)

    def take(self, *digests: Digest) -> dict[str, set[str]]:
        """Take in states and return the keys that may be told otherwise, by topic."""
        self.shard.take(contribution_of(slice_of(each)) for each in digests)
        touched: dict[str, set[str]] = {STORIES.name: set(), STATEMENTS.name: set()}
        for topic, name in self.view.touched(0):
            touched[topic].add(name)
        return touched
