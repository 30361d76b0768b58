"""Kafka headers: CloudEvents 1.0 in binary mode, trace context, the facts of a dead letter."""

import re
from typing import NamedTuple

from streams.contract.messages import Headers

LETTER_FACTS = {
    "dl_id": "Id of the dead letter, the same at every attempt and the key of its healing",
    "dl_topic": "Topic of the record that was set aside",
    "dl_partition": "Its partition",
    "dl_offset": "Its offset",
    "dl_stage": "Stage that set it aside",
    "dl_error_type": "Class of the failure, such as Timeout",
    "dl_error": "The failure in words",
    "dl_attempt": "How often it failed, 1 for the first time",
    "dl_failed": "When it failed",
    "dl_first_failed": "When it failed for the first time",
    "dl_first_place": "Topic, partition and offset of the record that first failed",
    "dl_received_at": "When the submission came",
}
"""The headers of a dead letter, beside those of the record."""
CARRIED_FACTS = (
    "dl_error_type",
    "dl_attempt",
    "dl_first_failed",
    "dl_first_place",
    "dl_received_at",
)
"""Those that a letter keeps when it is sent back."""

TRACEPARENT = re.compile(
    rb"(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}"
)
"""W3C Trace Context, version 00."""
LATER = re.compile(rb"(?!00)" + TRACEPARENT.pattern + rb"(-[\x20-\x7e]*)?")
"""A later version, which may say more at its end."""
TRACESTATE = re.compile(
    rb"[a-z0-9][a-z0-9_*/@-]{0,255}=[\x20-\x2b\x2d-\x3c\x3e-\x7e]{0,255}[\x21-\x2b\x2d-\x3c\x3e-\x7e]"
)
"""One member of a state."""
MOST_MEMBERS = 32
REPLAY: tuple[str, bytes | None] = ("ce_replay", b"1")
"""Marks what is read again, or filled in: no news, though it may be new here."""
ID = 1
TYPE = 2
SUBJECT = 4
"""Where the id, the type and the subject stand among the headers of a record."""


class CloudEvent(NamedTuple):
    """What CloudEvents asks of a record, beside its data."""

    id: str
    """The same on every delivery of the same record."""
    type: str
    """Such as ``dateline.quote.retracted``."""
    source: str
    """The stage that made it, as ``Settings.source`` names it."""
    subject: str
    """Article id."""
    time: str
    """When it was made, RFC 3339."""
    schema: str
    """Name and version of the value's schema."""


def headers_of(event: CloudEvent, trace: Headers) -> Headers:
    """Write a record's headers; the trace context of its input is passed on unchanged."""
    return [
        ("ce_specversion", b"1.0"),
        ("ce_id", _encoded(event.id)),
        ("ce_type", _encoded(event.type)),
        ("ce_source", _encoded(event.source)),
        ("ce_subject", _encoded(event.subject)),
        ("ce_time", _encoded(event.time)),
        ("ce_dataschema", _encoded(urn_of(event.schema))),
        ("content-type", b"application/json"),
        *trace,
    ]


def with_id(headers: Headers, event_id: str, subject: str | None = None) -> Headers:
    """Give the headers of one record those of another, all but its id, and its subject if given."""
    # Most records of an article differ in their id only: to write the rest once is worth it.
    copy = headers.copy()
    copy[ID] = ("ce_id", _encoded(event_id))
    if subject is not None:
        copy[SUBJECT] = ("ce_subject", _encoded(subject))
    return copy


def urn_of(schema: str) -> str:
    """Give the URI of a schema, by which its document names itself."""
    return f"urn:{schema.replace('/', ':')}"


def trace_of(headers: Headers) -> Headers:
    """Pick the W3C trace context out of a record's headers, where it is a valid one.

    Two parents are none, and a state without its parent says nothing.
    """
    parents = [value for name, value in headers if name == "traceparent"]
    if len(parents) != 1 or not _is_parent(parents[0] or b""):
        return []
    states = [value or b"" for name, value in headers if name == "tracestate"]
    trace: Headers = [("traceparent", parents[0])]
    if states and _is_state(b",".join(states)):
        trace.append(("tracestate", b",".join(states)))
    return trace


def handed_on(headers: Headers) -> Headers:
    """Pick what goes on from a record to all that is made of it: trace context and replay mark."""
    trace = trace_of(headers)
    return [*trace, REPLAY] if REPLAY in headers else trace


def _is_parent(value: bytes) -> bool:
    return bool(TRACEPARENT.fullmatch(value) or LATER.fullmatch(value))


def _is_state(value: bytes) -> bool:
    members = [each for each in (part.strip(b" \t") for part in value.split(b",")) if each]
    names = {member.partition(b"=")[0] for member in members}
    return 0 < len(names) == len(members) <= MOST_MEMBERS and all(
        map(TRACESTATE.fullmatch, members)
    )


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")
