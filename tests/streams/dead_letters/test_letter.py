from datetime import UTC, datetime, timedelta

import pytest

from streams.contract.cloudevents import CARRIED_FACTS, LETTER_FACTS
from streams.contract.messages import ConsumedRecord, Headers, Message
from streams.dead_letters.letter import SetAside, dead_letter, letter_id, original

NOW = datetime(2024, 5, 2, 10, tzinfo=UTC)
CAME = NOW - timedelta(minutes=1)
# Doubles, nulls and bytes that are no text: what a broker carries.
HEADERS: Headers = [("tag", b"a"), ("tag", b"b"), ("empty", b""), ("none", None), ("raw", b"\xff")]


def origin(headers: Headers = HEADERS, value: bytes | None = b"{broken") -> ConsumedRecord:
    return ConsumedRecord("staging.news.articles", 3, 41, b"\x00key", value, headers, CAME)


def letter(headers: Headers = HEADERS, failure: Exception | None = None) -> Message:
    failure = failure or SetAside("not JSON", error="UnreadableArticle")
    return dead_letter(origin(headers), failure, stage="ingest", now=NOW)


def facts(message: Message) -> dict[str, str]:
    return {name: (data or b"").decode() for name, data in message.headers if name[:3] == "dl_"}


def test_the_record_is_kept_byte_for_byte() -> None:
    message = letter()
    assert message[:3] == ("news.dead-letters", b"\x00key", b"{broken")
    assert message.headers[: len(HEADERS)] == HEADERS


def test_a_tombstone_stays_a_tombstone() -> None:
    failure = SetAside("no key", error="UnreadableArticle")
    message = dead_letter(origin(value=None), failure, stage="ingest", now=NOW)
    assert message.value is None


def test_the_cause_stands_beside_it() -> None:
    assert facts(letter()) == {
        "dl_id": letter_id("staging.news.articles/3/41", b"\x00key", b"{broken"),
        "dl_topic": "staging.news.articles",
        "dl_partition": "3",
        "dl_offset": "41",
        "dl_stage": "ingest",
        "dl_error_type": "UnreadableArticle",
        "dl_error": "not JSON",
        "dl_attempt": "1",
        "dl_failed": "2024-05-02T10:00:00Z",
        "dl_first_failed": "2024-05-02T10:00:00Z",
        "dl_first_place": "staging.news.articles/3/41",
        "dl_received_at": "2024-05-02T09:59:00Z",
    }


def test_a_second_failure_is_counted_and_remembers_the_first() -> None:
    first = dead_letter(
        origin(), SetAside("slow", error="Timeout"), stage="enrich", now=NOW - timedelta(days=1)
    )
    second = letter(first.headers)
    assert facts(second)["dl_attempt"] == "2"
    assert facts(second)["dl_first_failed"] == "2024-05-01T10:00:00Z"
    assert facts(second)["dl_failed"] == "2024-05-02T10:00:00Z"
    names = [name for name, _ in second.headers if name.startswith("dl_")]
    assert len(names) == len(set(names))
    assert original(second.headers) == HEADERS


def test_every_fact_is_a_header_of_the_contract() -> None:
    assert list(facts(letter())) == list(LETTER_FACTS)
    assert set(CARRIED_FACTS) < set(LETTER_FACTS)


def test_a_letter_keeps_its_id_at_every_attempt() -> None:
    first = letter()
    carried = [pair for pair in first.headers if pair[0] in CARRIED_FACTS]
    again = ConsumedRecord("staging.news.articles", 0, 97, b"\x00key", b"{broken", carried, CAME)
    second = dead_letter(again, KeyError("text"), stage="ingest", now=NOW)
    assert facts(second)["dl_id"] == facts(first)["dl_id"]
    assert facts(second)["dl_offset"] == "97"


@pytest.mark.parametrize(
    "other",
    [
        ("news.articles/0/2", b"k", b"v"),
        ("news.articles/0/1", b"K", b"v"),
        ("news.articles/0/1", b"k", b"V"),
        ("news.articles/0/1", None, b"v"),
        ("news.articles/0/1", b"", b"v"),
        ("news.articles/0/1", b"k", None),
        ("news.articles/0/1", b"k", b""),
        ("news.articles/0/1", b"kv", b""),
    ],
)
def test_no_two_letters_share_an_id(other: tuple[str, bytes | None, bytes | None]) -> None:
    assert letter_id(*other) != letter_id("news.articles/0/1", b"k", b"v")


def test_headers_that_only_look_like_the_letters_are_the_records() -> None:
    given: Headers = [("dl_speed", b"9"), ("dl", None)]
    assert letter([*given]).headers[:2] == given


def test_an_error_that_is_no_refusal_is_named_by_its_class() -> None:
    assert facts(letter(failure=KeyError("text")))["dl_error_type"] == "KeyError"


def test_a_long_message_is_cut_and_need_not_be_unicode() -> None:
    said = facts(letter(failure=SetAside("\ud800" + "x" * 10_000, error="Timeout")))["dl_error"]
    assert said == "?" + "x" * 499


@pytest.mark.parametrize("count", [b"many", b"", None, b"\xff", b"-1", b"1.5"])
def test_a_count_that_is_none_begins_again(count: bytes | None) -> None:
    assert facts(letter([("dl_attempt", count)]))["dl_attempt"] == "1"


def test_no_count_is_too_long_to_read() -> None:
    assert facts(letter([("dl_attempt", b"9" * 5000)]))["dl_attempt"] == "1000000000"
