"""The address that a web page gives itself."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from agents.ingest.page import Element
from agents.ingest.urls import canonical, site_of

LINKS = "//link[@rel='canonical']/@href"
BASE = "//base/@href"


def address_of(tree: Element, told: dict[str, str], url: str | None) -> str | None:
    """Give the page's own address, else the one it was fetched from.

    A page that names another site shows a copy, and one that names the home page is set up wrongly:
    neither is believed.
    """
    own = filter(None, map(canonical, candidates(tree, told, url)))
    return next((address for address in own if is_believed(address, url)), url)


def candidates(tree: Element, told: dict[str, str], url: str | None) -> Iterator[str]:
    """Yield what the page says of its address, made absolute."""
    base = next(iter(tree.xpath(BASE)), None) or url or ""
    for link in (*tree.xpath(LINKS)[:2], told.get("og:url")):
        try:
            yield urljoin(base, (link or "").strip())
        except ValueError:
            continue


def is_believed(address: str, url: str | None) -> bool:
    """Tell whether a page that was fetched from ``url`` may have the address."""
    parts = urlsplit(address)
    names_page = parts.path != "/" or bool(parts.query)
    return names_page and (url is None or site_of(address) == site_of(url))
