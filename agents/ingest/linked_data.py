"""The article in the JSON-LD of a web page."""

import json
from collections import deque
from collections.abc import Iterator
from itertools import islice
from typing import Any

from agents.ingest.errors import UnreadableArticle
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields
from agents.ingest.formats.schema_org import drafted, has_id, is_article, listed
from agents.ingest.page import Element

SCRIPTS = "//script[contains(translate(@type, 'LDJSON', 'ldjson'), 'ld+json')]"
# Some generators wrap the data in a comment or a section of characters.
WRAPPED_FROM = ("<!--", "/*<![CDATA[*/", "//<![CDATA[", "<![CDATA[")
WRAPPED_TO = ("-->", "/*]]>*/", "//]]>", "]]>")
MOST_NODES, MOST_ARTICLES = 2000, 50
HOLDERS = ("@graph", "mainEntity", "itemListElement", "item", "hasPart")


def linked_article(tree: Element, address: str | None) -> Draft | None:
    """Read the page's article, the one with its address rather than the first."""
    nodes = list(nodes_of(tree))
    named = {node["@id"]: node for node in nodes if has_id(node)}
    articles = islice(filter(is_article, nodes), MOST_ARTICLES)
    drafts = list(filter(None, (read(node, named) for node in articles)))
    own = (draft for draft in drafts if address and draft.url == address)
    return next(own, next(iter(drafts), None))


def nodes_of(tree: Element) -> Iterator[dict[str, Any]]:
    """Yield the objects that describe the page and its parts."""
    scripts = tree.xpath(SCRIPTS)
    waiting = deque(value for script in scripts for value in listed(parsed(script.text)))
    for _ in range(MOST_NODES):
        if not waiting:
            return
        node = waiting.popleft()
        if isinstance(node, dict):
            yield node
            waiting.extend(part for name in HOLDERS for part in listed(node.get(name)))


def parsed(script: str | None) -> object:
    """Parse a script, with line breaks in strings as careless templates leave them."""
    try:
        value: object = json.loads(unwrapped(script or ""), strict=False)
    except (ValueError, RecursionError):
        return None
    return value


def unwrapped(script: str) -> str:
    """Take the data out of a comment or a section, and off the end of a statement."""
    script = script.strip()
    for begin, end in zip(WRAPPED_FROM, WRAPPED_TO, strict=True):
        script = script.removeprefix(begin).removesuffix(end).strip()
    return script.rstrip("; ")


def read(node: dict[str, Any], named: dict[str, dict[str, Any]]) -> Draft | None:
    """Read one article, with what it refers to elsewhere in the page."""
    try:
        return drafted(Fields(node), named)
    except UnreadableArticle:
        return None
