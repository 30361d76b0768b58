"""The article in a web page, and what the page says about it."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from trafilatura import load_html
from trafilatura.settings import Document

from agents.ingest.bylines import bylines
from agents.ingest.extraction import CONTROL, completed, extracted, spaced, visible_text
from agents.ingest.feed_times import instant
from agents.ingest.formats.draft import Draft
from agents.ingest.linked_data import linked_article
from agents.ingest.names import label
from agents.ingest.page import Element, meta, published
from agents.ingest.page_address import address_of

PAGE = re.compile(r"\s*<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
OPENING = re.compile(r"\s*<(?:article|section|main|div|p|h[1-6])\b[^<>]{0,500}>", re.IGNORECASE)
CLOSING = re.compile(r"</(?:p|div|section|article|body|html|h[1-6])>|<br\s{0,3}/?>", re.IGNORECASE)
FEWEST_CLOSINGS = 3
WITHIN_PAGE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
HEAD = 5000


class Page(NamedTuple):
    """The text of a page and what its head and markup say."""

    text: str
    url: str | None = None
    title: str | None = None
    authors: Sequence[str] = ()
    published_at: datetime | None = None
    source: str | None = None


def is_html(text: str) -> bool:
    """Tell whether a text is clearly markup, not prose that names a tag."""
    if PAGE.match(text):
        return True
    closings = CLOSING.finditer(text)
    least = 1 if OPENING.match(text) else FEWEST_CLOSINGS
    return sum(1 for _ in zip(closings, range(least), strict=False)) == least


def read_page(html: str, *, today: datetime, url: str | None = None) -> Page:
    """Extract the article; where no article is recognised, all that a reader would see."""
    html = CONTROL.sub("", html)
    if not WITHIN_PAGE.search(html, 0, HEAD):
        html = f"<html><body><article><div>{html}</div></article></body></html>"
    tree = load_html(html)
    if tree is None:
        return Page("")
    told = meta(tree)
    address = address_of(tree, told, url)
    linked = linked_article(tree, address) or Draft(metadata={})
    found = extracted(tree, today)
    text = completed(spaced(found.text or ""), linked.text, tree)
    return Page(
        without_headline(text, headlines_of(tree, told, found)) if text else visible_text(tree),
        url=address,
        title=found.title or linked.title,
        authors=linked.authors or bylines(found.author) or [],
        published_at=published(tree, told, linked.published_at, today) or instant(found.date),
        source=linked.source or outlet_of(told, found, is_addressed=bool(address)),
    )


def outlet_of(told: dict[str, str], found: Document, *, is_addressed: bool) -> str | None:
    """Give the outlet as the page names itself; a guess by its title stands behind its host."""
    named = label(told.get("og:site_name")) or label(told.get("application-name"))
    is_guess = is_addressed or (found.sitename or "") in (found.title or "")
    return named or (None if is_guess else found.sitename)


def headlines_of(tree: Element, told: dict[str, str], found: Document) -> set[str]:
    """Collect the headline of a page in all its wordings."""
    wordings = [found.title, told.get("og:title"), told.get("twitter:title")]
    wordings += [heading.text_content() for heading in tree.xpath("(//h1)[position() < 4]")]
    return {" ".join(wording.split()) for wording in wordings if wording}


def without_headline(text: str, headlines: set[str]) -> str:
    """Leave out a headline that stands over the body: it has a field of its own."""
    first, _, rest = text.partition("\n\n")
    return rest if rest and first in headlines else text
