"""One spelling for the addresses of one page."""

import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

from tld import get_fld
from url_normalize import url_normalize

from agents.word_lists import lines

LINES = list(lines("ingest", "tracking.txt"))
TRACKING = {line for line in LINES if not line.endswith("*")}
TRACKING_PREFIXES = tuple(line[:-1] for line in LINES if line.endswith("*"))
REFERRAL = frozenset(lines("ingest", "referral.txt"))
# A script or the home page: there a parameter named like a referral may choose the page.
CHOSEN_BY_QUERY = re.compile(r"/?|.*\.(?:php\d?|aspx?|cgi|jsp|cfm|dll|do)", re.IGNORECASE)
# Copies that other hosts serve: AMP caches, and the web archive.
CACHED = re.compile(
    r"https?://(?:[^/]+\.cdn\.ampproject\.org/[a-z](?:/s)?/|(?:www\.)?google\.[a-z.]{2,6}/amp/(?:s/)?)"
    r"(?P<cached>[^/]+\.[^/]+/.*)"
    r"|https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(?P<archived>https?://.*)",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"(?:(?:https?:)?//|www\.)[^\s\x00-\x20\x7f]+", re.IGNORECASE)
HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|[0-9a-f:.]+")


def canonical(value: object) -> str | None:
    """Spell a web address in one way, without credentials, fragment and tracking."""
    if not isinstance(value, str) or not ADDRESS.fullmatch(address := value.strip()):
        return None
    try:
        parts = urlsplit(url_normalize(original(address)) or "")
        place = location(parts)
    except ValueError:
        return None
    if place is None:
        return None
    return urlunsplit((parts.scheme, place, parts.path or "/", untracked(parts), ""))


def original(address: str) -> str:
    """Give the address of the page of which a cache or an archive serves a copy."""
    found = CACHED.fullmatch(address)
    if not found:
        return address
    return found["archived"] or f"https://{found['cached']}"


def location(parts: SplitResult) -> str | None:
    """Give host and port; None where the host cannot be one."""
    host = (parts.hostname or "").rstrip(".")
    if not HOST.fullmatch(host):
        return None
    host = f"[{host}]" if ":" in host else host
    return f"{host}:{parts.port}" if parts.port else host


def untracked(parts: SplitResult) -> str:
    """Drop the parameters that say who came from where."""
    dropped = frozenset() if CHOSEN_BY_QUERY.fullmatch(parts.path) else REFERRAL
    pairs = (pair for pair in parts.query.split("&") if pair)
    return "&".join(pair for pair in pairs if not is_tracking(name_of(pair), dropped))


def name_of(pair: str) -> str:
    """Give the name of a parameter in lower case."""
    return pair.partition("=")[0].casefold()


def is_tracking(name: str, referral: frozenset[str]) -> bool:
    """Tell whether a parameter says nothing about the page."""
    return name in TRACKING or name in referral or name.startswith(TRACKING_PREFIXES)


def outlet(url: str) -> str:
    """Name the outlet by the host of a canonical URL, without ``www.``."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def site_of(url: str) -> str:
    """Give the domain that was registered, by the public suffix list, else the last two labels."""
    host = urlsplit(url).hostname or ""
    return get_fld(url, fail_silently=True) or ".".join(host.split(".")[-2:])
