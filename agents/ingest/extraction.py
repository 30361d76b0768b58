"""The text in a parsed web page: the article's, as trafilatura finds it, or all that is shown."""

import re
from datetime import datetime
from typing import Any

from trafilatura import bare_extraction
from trafilatura.settings import Document

from agents.ingest.decoding import decoded
from agents.ingest.page import Element

# What XML has no place for: libxml2 would stop there.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
HIDDEN = ("script", "style", "noscript", "template", "head", "nav", "footer", "form", "iframe")
SHOWN = f"//text()[not({' or '.join(f'ancestor::{name}' for name in HIDDEN)})]"
BLOCKS = {"body", "p", "div", "section", "article", "li", "td", "blockquote", "h1", "h2", "h3"}
# How many times as long as what was found the text in the data is. Measured on 76 news pages with
# their texts: below the first it is no longer than captions make it, above the last another text.
MISSED, MUCH_MISSED, ANOTHER = 1.25, 1.5, 4


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
