from streams.contract.cloudevents import CloudEvent, headers_of, trace_of, with_id
from streams.contract.messages import Headers

EVENT = CloudEvent(
    id="42",
    type="dateline.quote.found",
    source="/dateline/enrich",
    subject="wire:1",
    time="2024-05-02T10:00:00Z",
    schema="dateline/quote/1",
)


def test_a_record_says_what_cloudevents_asks_for() -> None:
    assert headers_of(EVENT, []) == [
        ("ce_specversion", b"1.0"),
        ("ce_id", b"42"),
        ("ce_type", b"dateline.quote.found"),
        ("ce_source", b"/dateline/enrich"),
        ("ce_subject", b"wire:1"),
        ("ce_time", b"2024-05-02T10:00:00Z"),
        ("ce_dataschema", b"dateline/quote/1"),
        ("content-type", b"application/json"),
    ]


def test_the_trace_is_passed_on_unchanged() -> None:
    trace = trace_of(
        [("ce_id", b"7"), ("traceparent", b"00-ab-cd-01"), ("x", None), ("tracestate", None)]
    )
    assert trace == [("traceparent", b"00-ab-cd-01"), ("tracestate", None)]
    assert headers_of(EVENT, trace)[-2:] == trace


def test_an_id_that_is_not_unicode_is_no_failure() -> None:
    headers = dict(headers_of(EVENT._replace(subject="half \ud800"), []))
    assert headers["ce_subject"] == b"half ?"


def test_another_id_changes_nothing_else() -> None:
    trace: Headers = [("traceparent", b"00-ab")]
    first = headers_of(EVENT, trace)
    assert with_id(first, "ü:2") == headers_of(EVENT._replace(id="ü:2"), trace)
    assert dict(first)["ce_id"] == b"42"
