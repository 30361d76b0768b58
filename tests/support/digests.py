"""Digests of made articles, as enrich publishes them."""

from collections.abc import Iterable
from typing import Any

from agents.enrich.digests.digest import digest_parts, digest_record
from agents.resemblance.slices import contribution_of
from streams.contract.records import Digest
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
    """A shard of stories or statements that takes digests."""

    def __init__(self, view: Any) -> None:  # noqa: ANN401 - either
        self.view = view
        self.shard = Shard(view)

    def take(self, *digests: Digest) -> set[str]:
        """Take in states and return the keys that may be told otherwise."""
        pieces: Any = digests
        self.shard.take(map(contribution_of, pieces))
        touched: Iterable[str] = self.view.touched(0)
        return set(touched)
