"""The feeds, each recognised by its fields and read by one module."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Protocol

from agents.ingest.formats import (
    bluesky,
    diffbot,
    event_registry,
    feedparser_entry,
    fundus,
    goose3,
    guardian,
    json_feed,
    mastodon,
    native,
    news_please,
    newsapi,
    newscatcher,
    newsdata,
    newspaper,
    ninjs,
    nyt,
    readability,
    schema_org,
    scrapy_item,
    trafilatura,
    warc_record,
    wordpress,
    zyte,
)
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields


class Feed(Protocol):
    """What a module of this package offers."""

    def recognises(self, fields: Fields, /) -> bool:
        """Tell whether the fields are of this feed."""

    def read(self, fields: Fields, /) -> Draft:
        """Read them."""


FEEDS: tuple[Feed, ...] = (
    warc_record,
    schema_org,
    nyt,
    guardian,
    bluesky,
    mastodon,
    wordpress,
    event_registry,
    feedparser_entry,
    ninjs,
    news_please,
    goose3,
    newspaper,
    newscatcher,
    newsdata,
    newsapi,
    diffbot,
    readability,
    zyte,
    json_feed,
    fundus,
    trafilatura,
    scrapy_item,
    native,
)
"""The most telling first; the last takes every record."""


def draft_of(fields: Mapping[str, Any]) -> Draft:
    """Read a submission by the feed that recognises it."""
    told = Fields(fields)
    draft = next(feed for feed in FEEDS if feed.recognises(told)).read(told)
    return replace(draft, doubts=told.doubts)
