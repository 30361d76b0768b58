"""Kafka headers: CloudEvents 1.0 in binary mode, trace context, the facts of a dead letter."""

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

TRACE = ("traceparent", "tracestate")
ID = 1


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
