"""Digests of made articles, as enrich publishes them."""

from typing import Any

from agents.enrich.digests.digest import digest_parts, digest_record
from streams.contract.records import Digest
from tests.support.articles import accepted


def digest(name: str, text: str, **given: Any) -> Digest:  # noqa: ANN401 - any fields
    """Give the digest of a text with what was found in it; a title, times and status as given."""
    found = {field: given.pop(field, []) for field in ("entities", "quotes", "events")}
    first_seen, sequence = given.pop("first_seen", "2024-05-06T10:00:00Z"), given.pop("sequence", 1)
    article: Any = accepted(text, article_id=name, **given)
    record = article | {"sequence": sequence}
    return digest_record(record, digest_parts(article, found), first_seen)
