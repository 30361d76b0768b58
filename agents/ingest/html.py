"""The article in a web page, and what the page says about it."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document

from agents.ingest.bylines import bylines
from agents.ingest.decoding import decoded
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
# What XML has no place for: libxml2 would stop there.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# How many times as long as what was found the text in the data is. Measured on 76 news pages with
# their texts: below the first it is no longer than captions make it, above the last another text.
MISSED, MUCH_MISSED, ANOTHER = 1.25, 1.5, 4
HIDDEN = ("script", "style", "noscript", "template", "head", "nav", "footer", "form", "iframe")
SHOWN = f"//text()[not({' or '.join(f'ancestor::{name}' for name in HIDDEN)})]"
BLOCKS = {"body", "p", "div", "section", "article", "li", "td", "blockquote", "h1", "h2", "h3"}


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


def completed(text: str, told: str | None, tree: Element) -> str:
    """Give the article, or a fuller reading where its data tells of much more text than was found.

    The text in the data has no paragraphs as a rule: it is the last resort. One many times as long
    is the whole of a live blog, or of something else.
    """
    told = decoded(told or "", is_flattened=True)[0]
    if not MISSED < len(told) / max(len(text), 1) < ANOTHER:
        return text
    fuller = spaced(extract(tree, favor_precision=False).text or "")
    if len(fuller) * MISSED > len(told):
        return fuller
    return told if len(told) > len(text) * MUCH_MISSED else text


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


def extracted(tree: Element, today: datetime) -> Document:
    """Find the article and what is said about it, without the machine's clock."""
    dates = {
        "original_date": True,
        "extensive_search": False,
        "max_date": f"{today:%Y-%m-%d}",
        "outputformat": "%Y-%m-%dT%H:%M:%S%z",
    }
    return extract(tree, favor_precision=True, with_metadata=True, date_extraction_params=dates)


def extract(tree: Element, **options: Any) -> Document:  # noqa: ANN401 - trafilatura's own
    """Let trafilatura read a page, without network; an empty document where it fails."""
    try:
        found = bare_extraction(tree, include_comments=False, include_tables=False, **options)
    except Exception:  # noqa: BLE001 - whatever hostile markup does to it, the visible text is left
        found = None
    return found if isinstance(found, Document) else Document()


def visible_text(tree: Element) -> str:
    """Give all text outside scripts and navigation, a blank line between blocks."""
    pieces: list[str] = []
    last = None
    # Only read, never rewritten: lxml refuses to write some characters that pages refer to.
    for text in tree.xpath(SHOWN):
        owner = text.getparent()
        block = block_of(owner.getparent() if text.is_tail else owner)
        if block is not last or (text.is_tail and owner.tag == "br"):
            pieces.append("\n")
        pieces.append(text.replace("\n", " "))
        last = block
    return spaced(CONTROL.sub("", "".join(pieces)))


def block_of(element: Element | None) -> Element | None:
    """Find the block that an element stands in, itself or around it."""
    while element is not None and element.tag not in BLOCKS:
        element = element.getparent()
    return element


def spaced(text: str) -> str:
    """Put a blank line between paragraphs, and one space between words."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n\n".join(filter(None, lines))
