"""Feeds in XML, which hold many articles in forms of their own: named, and refused."""

import re

from agents.ingest.errors import UnreadableArticle

ROOT = re.compile(
    r"[\s\ufeff]*(?:<\?[^>]{0,300}\?>\s*){0,5}(?:<!(?:--|doctype)[^>]{0,500}>\s*){0,5}"
    r"<(?:[\w.-]{1,30}:)?(?P<root>[\w.-]{1,30})\b",
    re.IGNORECASE,
)
KINDS = {
    "rss": "RSS",
    "rdf": "RSS 1.0",
    "feed": "Atom",
    "newsitem": "NewsML-G2",
    "newsmessage": "NewsML-G2",
    "packageitem": "NewsML-G2",
    "newsml": "NewsML 1",
    "urlset": "a sitemap",
    "sitemapindex": "a sitemap",
    "opml": "OPML",
}


def refuse_feed(text: str) -> None:
    """Refuse a feed by its name; anything else passes."""
    root = ROOT.match(text)
    kind = KINDS.get(root["root"].lower()) if root else None
    if kind:
        raise UnreadableArticle(
            f"the text is {kind} in XML, no article; send each of its entries as a record"
        )
