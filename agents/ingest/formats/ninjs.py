"""IPTC ninjs: 1.x names its fields in lower case, 2.x and 3.x in camel case and with lists."""

import re
from collections.abc import Iterable
from datetime import datetime

from agents.ingest.bylines import bylines
from agents.ingest.errors import UnreadableArticle
from agents.ingest.feed_times import in_utc, instant
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields, objects, revision
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical

OTHER_TYPES = (
    *("picture", "graphic", "audio", "video", "animation", "event", "planning", "package"),
    *("composite", "component"),
)
PARAGRAPH = re.compile(r"<p[\s>]", re.IGNORECASE)
BREAK = re.compile(r"(?:\A|\n)\s*\S")
PLAIN = {None, "", "text/plain"}
MAIN = (None, "main")
FIRST = ("contentCreated", "contentcreated", "firstCreated", "firstcreated")
SOURCE = ("source", "infoSources", "infosource", "copyrightHolder", "copyrightholder")
EMBARGO = ("embargoedUntil", "embargoed")


def recognises(fields: Fields) -> bool:
    """Know it by ``uri``, the one field that ninjs requires, and a body not under other names."""
    return fields.has("uri") and not fields.has("text", "html", "body", "content")


def read(fields: Fields) -> Draft:
    """Read either generation, field by field: agencies mix them."""
    plain, marked_up = bodies(fields)
    if not (plain or marked_up) and (kind := fields.left.get("type")) in OTHER_TYPES:
        raise UnreadableArticle(f"a ninjs item of type {kind} without a body; send texts")
    if plain and marked_up and count(BREAK, plain) < count(PARAGRAPH, marked_up):
        plain = None
    uri = fields.identifier("uri")
    return Draft(
        id=uri,
        url=fields.take(canonical, "url") or canonical(uri),
        title=fields.take(main_value, "headlines") or fields.take(label, "headline", "title"),
        text=plain,
        html=marked_up,
        published_at=fields.time("versionCreated", "versioncreated", *FIRST),
        source=fields.take(label, *SOURCE),
        language=fields.take(code, "language"),
        authors=fields.take(bylines, "by", "byline") or [],
        revision=fields.take(revision, "version"),
        status=fields.status("pubStatus", "pubstatus"),
        embargoed_until=embargo(fields),
        metadata=fields.left,
    )


def count(pattern: re.Pattern[str], body: str) -> int:
    """Count the paragraphs of a body."""
    return sum(1 for _ in pattern.finditer(body))


def bodies(fields: Fields) -> tuple[str | None, str | None]:
    """Take the plain body and the one with markup."""
    entries = fields.take(objects, "bodies") or []
    plain = [entry for entry in entries if content_type(entry) in PLAIN]
    marked_up = [entry for entry in entries if content_type(entry) not in PLAIN]
    names = sorted(name for name in fields.left if name.startswith("body_"))
    with_markup = [name for name in names if name.endswith(("html", "xml"))]
    return (
        first_value(plain) or fields.body("body_text", *(set(names) - set(with_markup))),
        first_value(marked_up) or fields.body("body_xhtml", *with_markup),
    )


def content_type(entry: dict[str, object]) -> str | None:
    """Name the media type of a body, without its parameters."""
    given = entry.get("contentType") or entry.get("contenttype")
    return given.partition(";")[0].strip().lower() if isinstance(given, str) else None


def main_value(value: object) -> str | None:
    """Read the value of the main entry, else of the first."""
    entries = objects(value) or []
    main = [entry for entry in entries if entry.get("role") in MAIN]
    return first_value([*main, *entries])


def first_value(entries: Iterable[dict[str, object]]) -> str | None:
    """Give the first value that is not blank."""
    values = (entry.get("value") for entry in entries)
    return next((value for value in values if isinstance(value, str) and value.strip()), None)


def embargo(fields: Fields) -> datetime | None:
    """Read the embargo and leave it in place; one that cannot be read is refused, not ignored."""
    name = next((name for name in EMBARGO if fields.left.get(name) is not None), None)
    if name is None:
        return None
    until = instant(fields.left[name])
    if until is None:
        raise UnreadableArticle(f"{name} is {fields.left[name]!r:.50}; send a date-time (RFC 3339)")
    return in_utc(until)
