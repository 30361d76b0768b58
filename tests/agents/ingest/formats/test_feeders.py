"""Each feeder's record in its documented form, and what it is read as: ``pytest -s`` prints it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import orjson
import pytest

from agents.ingest import formats
from agents.ingest.accept import accept
from agents.ingest.formats.fields import Fields
from streams.contract.records import Article

FEEDS = Path(__file__).with_name("feeds")
NOW = datetime(2024, 5, 6, tzinfo=UTC)
URL = "https://www.gazette.example/2024/05/01/dredging"
TITLE = "Board agrees to dredge"
FIRST = "The harbour board met on Monday and agreed to dredge the channel."
SECOND = "“We cannot wait,” said Ida Holm, the harbour master."
TEXT = f"{FIRST}\n\n{SECOND}"
EIGHT = "2024-05-01T08:00:00Z"


class Read(NamedTuple):
    """What a feeder's record is read as."""

    format: str
    title: str | None = TITLE
    text: str = TEXT
    time: str | None = EIGHT
    id: str = URL
    authors: tuple[str, ...] = ("Per Ek",)
    source: str = "The Gazette"
    is_stub: bool = False


HOST = "gazette.example"
FEEDERS = {
    "goose3": Read("goose3"),
    "newspaper4k": Read("newspaper"),
    "feedparser": Read("feedparser_entry", source=HOST),
    "feedparser-summary": Read("feedparser_entry", text=FIRST, is_stub=True),
    "scrapy-getall": Read("scrapy_item"),
    "json-ld-live-blog": Read("schema_org", text=f"The board has met\n\n{TEXT}"),
    "ninjs-paragraphs": Read("ninjs", id="urn:newsml:gazette.example:20240501:1"),
    "event-registry": Read("event_registry"),
    "newscatcher-3": Read("newscatcher"),
    "newscatcher-2": Read("newscatcher", source=HOST),
    "newsdata": Read("newsdata"),
    "newsapi": Read("newsapi", text=f"{FIRST} “We cannot wa… [+2345 chars]", is_stub=True),
    "gnews": Read("newsapi", text=f"{FIRST} Work st... [2345 chars]", is_stub=True, authors=()),
    "wordpress": Read("wordpress", source=HOST),
    "guardian": Read("guardian"),
    "nyt": Read("nyt", text=f"{FIRST} {SECOND}", is_stub=True),
    "mastodon": Read("mastodon", title=None, source="Per Ek"),
    "bluesky": Read(
        "bluesky", title=None, source="Per Ek", id="at://did:plc:abc/app.bsky.feed.post/3kxyz"
    ),
    "json-feed": Read("json_feed", source=HOST),
    "zyte": Read("zyte", source=HOST),
    "diffbot": Read("diffbot", text=f"{FIRST}\n{SECOND}"),
    "readability": Read("readability", id="text:"),
    "warc-record": Read("warc_record", source=HOST),
}


def test_every_file_is_in_the_table() -> None:
    assert {file.stem for file in FEEDS.iterdir()} == FEEDERS.keys()


@pytest.mark.parametrize("feeder", FEEDERS)
def test_what_each_feeder_sends_is_read(feeder: str) -> None:
    record = (FEEDS / f"{feeder}.json").read_bytes()
    fields = Fields(orjson.loads(record))
    feed = next(each for each in formats.FEEDS if each.recognises(fields))
    article = accept(record, key=None, received_at=NOW)
    found = read_as(str(getattr(feed, "__name__", "")).rpartition(".")[2], article)
    print(feeder, *found, sep=" | ")  # noqa: T201 - the table
    expected = FEEDERS[feeder]
    assert found._replace(id=expected.id) == expected
    assert found.id.startswith(expected.id)


def read_as(name: str, article: Article) -> Read:
    return Read(
        name,
        article["title"],
        article["text"],
        article["published_at"],
        article["article_id"],
        tuple(article["authors"]),
        article["source"] or "",
        bool(article["metadata"].get("stub")),
    )
