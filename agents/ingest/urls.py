"""One spelling for the addresses of one page."""

import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

from url_normalize import url_normalize

from agents.word_lists import lines

LINES = list(lines("ingest", "tracking.txt"))
TRACKING = {line for line in LINES if not line.endswith("*")}
TRACKING_PREFIXES = tuple(line[:-1] for line in LINES if line.endswith("*"))
ADDRESS = re.compile(r"(?:(?:https?:)?//|www\.)[^\s\x00-\x20\x7f]+", re.IGNORECASE)
HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|[0-9a-f:.]+")


def canonical(value: object) -> str | None:
    """Spell a web address in one way, without credentials, fragment and tracking."""
    if not isinstance(value, str) or not ADDRESS.fullmatch(address := value.strip()):
        return None
    try:
        parts = urlsplit(url_normalize(address) or "")
        place = location(parts)
    except ValueError:
        return None
    if place is None:
        return None
    return urlunsplit((parts.scheme, place, parts.path or "/", untracked(parts.query), ""))


def location(parts: SplitResult) -> str | None:
    """Give host and port; None where the host cannot be one."""
    host = (parts.hostname or "").rstrip(".")
    if not HOST.fullmatch(host):
        return None
    host = f"[{host}]" if ":" in host else host
    return f"{host}:{parts.port}" if parts.port else host


def untracked(query: str) -> str:
    """Drop the parameters that say who came from where."""
    return "&".join(pair for pair in query.split("&") if pair and not is_tracking(pair))


def is_tracking(pair: str) -> bool:
    """Tell whether a parameter says nothing about the page."""
    name = pair.partition("=")[0].casefold()
    return name in TRACKING or name.startswith(TRACKING_PREFIXES)


def outlet(url: str) -> str:
    """Name the outlet by the host of a canonical URL, without ``www.``."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
