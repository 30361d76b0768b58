"""CloudEvents 1.0 in binary mode, and the trace context, as Kafka headers."""

from typing import NamedTuple

Headers = list[tuple[str, bytes | None]]
"""Pairs in order; a name may stand twice and a value may be null."""

TRACE = ("traceparent", "tracestate")
ID = 1


class Message(NamedTuple):
    """One record to publish."""

    topic: str
    """Topic name of the contract, without the installation's prefix."""
    key: bytes | None
    """Kafka key."""
    value: bytes | None
    """JSON; None is a tombstone."""
    headers: Headers
    """Kafka headers."""


class CloudEvent(NamedTuple):
    """What CloudEvents asks of a record, beside its data."""

    id: str
    """The same on every delivery of the same record."""
    type: str
    """Such as ``dateline.quote.retracted``."""
    source: str
    """The stage that made it."""
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
        ("ce_source", _encoded(f"/dateline/{event.source}")),
        ("ce_subject", _encoded(event.subject)),
        ("ce_time", _encoded(event.time)),
        ("ce_dataschema", _encoded(event.schema)),
        ("content-type", b"application/json"),
        *trace,
    ]


def with_id(headers: Headers, event_id: str) -> Headers:
    """Give the headers of one record those of another, all but its id."""
    # Most records of an article differ in their id only: to write the rest once is worth it.
    copy = headers.copy()
    copy[ID] = ("ce_id", _encoded(event_id))
    return copy


def trace_of(headers: Headers) -> Headers:
    """Pick the W3C trace context out of a record's headers."""
    return [(name, value) for name, value in headers if name in TRACE]


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")
