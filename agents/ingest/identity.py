"""One id for one page, whatever address it is reached by.

What the address alone cannot tell stays apart: with and without ``www.``, an address whose date or
words were changed, a copy on another site.
"""

import re
from urllib.parse import urlsplit, urlunsplit

from agents.ingest.urls import site_of

MOBILE = {"m", "mobile", "amp", "touch", "wap"}
AMP_SEGMENTS = {"amp", "amphtml"}
AMP_ENDING = re.compile(r"\.amp(?:\.html?)?$|[-_.]amp(?=\.html?$)", re.IGNORECASE)
INDEX = re.compile(r"index\.html?", re.IGNORECASE)
FEWEST_LABELS = 3


def identity(url: str) -> str:
    """Give the id of the page at a canonical URL."""
    parts = urlsplit(url)
    if parts.port is not None:
        return url
    query = "&".join(sorted(parts.query.split("&")))
    return urlunsplit(("https", desktop(url), path_of(parts.path), query, ""))


def desktop(url: str) -> str:
    """Give the host that serves the page to wide screens."""
    host = urlsplit(url).netloc
    labels = host.split(".")
    place = next((at for at, label in enumerate(labels[:-2]) if label in MOBILE), None)
    if place is None or len(labels) < FEWEST_LABELS:
        return host
    rest = ".".join(labels[:place] + labels[place + 1 :])
    # Where nothing else names the host, the wide page is nearly always under www.
    return f"www.{rest}" if place == 0 and rest == site_of(f"https://{rest}/") else rest


def path_of(path: str) -> str:
    """Give the path without marks of AMP, empty segments and the name of an index."""
    segments = [part for part in path.split("/") if part]
    named = [part for part in segments if part.lower() not in AMP_SEGMENTS] or segments
    if len(named) > 1 and INDEX.fullmatch(named[-1]):
        named.pop()
    return AMP_ENDING.sub("", "/" + "/".join(named))
