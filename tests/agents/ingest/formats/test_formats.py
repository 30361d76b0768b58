import pytest

from agents.ingest import formats
from agents.ingest.formats.fields import Fields


@pytest.mark.parametrize(
    ("names", "feed"),
    [
        ("id text", "native"),
        ("id html metadata", "native"),
        ("id status", "native"),
        ("text comments", "native"),
        ("url title maintext authors", "news_please"),
        ("url source_domain text", "news_please"),
        ("title plaintext authors", "fundus"),
        ("title publishing_date html", "fundus"),
        ("text raw_text fingerprint", "trafilatura"),
        ("text sitename hostname url", "trafilatura"),
        ("headline text link", "scrapy_item"),
        ("url title content date", "scrapy_item"),
        ("source author title publishedAt content", "scrapy_item"),
        ("uri headline body_text versioncreated", "ninjs"),
        ("uri pubstatus", "ninjs"),
        ("uri bodies headlines", "ninjs"),
        ("uri title body date", "scrapy_item"),
        ("@context @type articleBody", "schema_org"),
        ("@graph", "schema_org"),
        ("", "native"),
    ],
)
def test_a_feed_is_recognised_by_its_fields(names: str, feed: str) -> None:
    fields = Fields(dict.fromkeys(names.split()))
    found = next(each for each in formats.FEEDS if each.recognises(fields))
    assert found is getattr(formats, feed)


def test_the_submission_itself_is_left_alone() -> None:
    fields = {"id": 1, "text": "One.", "metadata": {"a": 1}, "b": 2}
    formats.draft_of(fields)
    assert fields == {"id": 1, "text": "One.", "metadata": {"a": 1}, "b": 2}
