import pytest

from streams.contract.cloudevents import (
    REPLAY,
    CloudEvent,
    handed_on,
    headers_of,
    trace_of,
    with_id,
)
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
        ("ce_dataschema", b"urn:dateline:quote:1"),
        ("content-type", b"application/json"),
    ]


PARENT = b"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
STATE = b"vendor@tenant=x:1,other=2"


def test_the_trace_is_passed_on_unchanged() -> None:
    trace = trace_of([("ce_id", b"7"), ("traceparent", PARENT), ("tracestate", STATE)])
    assert trace == [("traceparent", PARENT), ("tracestate", STATE)]
    assert headers_of(EVENT, trace)[-2:] == trace


@pytest.mark.parametrize(
    "parent",
    [
        None,
        b"",
        b"\xff",
        PARENT.upper(),
        PARENT[:-1],
        PARENT + b"-more",
        PARENT + b"\n",
        b"ff" + PARENT[2:],
        PARENT.replace(b"4bf92f3577b34da6a3ce929d0e0e4736", b"0" * 32),
        PARENT.replace(b"00f067aa0ba902b7", b"0" * 16),
        b"01" + PARENT[2:] + b"more",
    ],
)
def test_a_parent_that_is_none_is_not_passed_on(parent: bytes | None) -> None:
    assert trace_of([("traceparent", parent), ("tracestate", STATE)]) == []


def test_two_parents_are_none() -> None:
    assert trace_of([("traceparent", PARENT), ("traceparent", PARENT)]) == []
    assert trace_of([("tracestate", STATE)]) == []


@pytest.mark.parametrize("parent", [b"01" + PARENT[2:], b"cc" + PARENT[2:] + b"-what-comes"])
def test_a_parent_of_a_later_version_is_passed_on(parent: bytes) -> None:
    assert trace_of([("traceparent", parent)]) == [("traceparent", parent)]


@pytest.mark.parametrize(
    ("states", "passed"),
    [
        ([b"a=1", b"b=2"], b"a=1,b=2"),
        ([b"a=1, b=2 ,,"], b"a=1, b=2 ,,"),
        ([b"a=1,a=2"], None),
        ([b"A=1"], None),
        ([b"a"], None),
        ([b"a=\xff"], None),
        ([None], None),
        ([b",".join(b"k%d=1" % number for number in range(33))], None),
    ],
)
def test_a_state_is_passed_on_where_it_is_one(
    states: list[bytes | None], passed: bytes | None
) -> None:
    headers: Headers = [("traceparent", PARENT), *(("tracestate", each) for each in states)]
    assert dict(trace_of(headers)).get("tracestate") == passed


def test_an_id_that_is_not_unicode_is_no_failure() -> None:
    headers = dict(headers_of(EVENT._replace(subject="half \ud800"), []))
    assert headers["ce_subject"] == b"half ?"


def test_another_id_changes_nothing_else() -> None:
    trace: Headers = [("traceparent", b"00-ab")]
    first = headers_of(EVENT, trace)
    assert with_id(first, "ü:2") == headers_of(EVENT._replace(id="ü:2"), trace)
    assert dict(first)["ce_id"] == b"42"


def test_the_mark_of_a_replay_goes_on_where_it_is_one() -> None:
    trace: Headers = [("traceparent", PARENT)]
    assert handed_on([*trace, REPLAY, ("other", b"1")]) == [*trace, REPLAY]
    assert handed_on([*trace, ("ce_replay", b"yes")]) == trace
