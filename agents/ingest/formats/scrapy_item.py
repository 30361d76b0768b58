"""Items of scrapy spiders, by the names that most projects give their fields."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical

BODY = ("text", "content", "body", "contents", "article_text", "article_body", "full_text")
MARKUP = ("html", "content_html", "body_html", "raw_html")
DATE = (
    "published",
    "published_date",
    "publish_date",
    "publication_date",
    "date_published",
    "publishedAt",
)
OTHER_DATE = ("pub_date", "pubDate", "publish_time", "dateTime", "date", "created_at", "timestamp")
SIGNS = ("headline", "link", "author", "byline", *BODY[1:], *MARKUP[1:], *DATE, *OTHER_DATE)


def recognises(fields: Fields) -> bool:
    """Know it by a name that Dateline's own records do not have, and no time under theirs."""
    return fields.has(*SIGNS) and not fields.has("published_at")


def read(fields: Fields) -> Draft:
    """Read the usual names, the most telling first."""
    return Draft(
        id=fields.identifier("id"),
        url=fields.take(canonical, "url", "link", "article_url"),
        title=fields.take(label, "title", "headline"),
        text=fields.body(*BODY),
        html=fields.body(*MARKUP),
        published_at=fields.time(*DATE, *OTHER_DATE),
        source=fields.take(label, "source", "site_name", "site", "publisher", "website"),
        language=fields.take(code, "language", "lang"),
        authors=fields.take(bylines, "authors", "author", "byline") or [],
        metadata=fields.left,
    )
