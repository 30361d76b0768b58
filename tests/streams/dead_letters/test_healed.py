from datetime import UTC, datetime

import orjson
import pytest

from streams.contract.cloudevents import CARRIED_FACTS
from streams.contract.messages import ConsumedRecord, Headers
from streams.dead_letters.healed import healed, message_of
from streams.dead_letters.letter import SetAside, dead_letter

NOW = datetime(2024, 5, 2, 10, tzinfo=UTC)
TRACE = ("traceparent", b"00-%032x-%016x-00" % (1, 2))


def origin(headers: Headers, value: bytes | None = b"value", offset: int = 7) -> ConsumedRecord:
    return ConsumedRecord("news.accepted", 1, offset, b"key", value, headers, NOW)


def sent_back() -> tuple[str, ConsumedRecord]:
    """Give a dead letter's id, and the record that it is when it is sent back."""
    failure = SetAside("slow", error="Timeout")
    letter = dead_letter(origin([TRACE]), failure, stage="enrich", now=NOW)
    kept = [pair for pair in letter.headers if pair[0] in {*CARRIED_FACTS, "traceparent"}]
    return (dict(letter.headers)["dl_id"] or b"").decode(), origin(kept, offset=9)


def test_a_letter_that_was_read_says_which_and_what_had_failed() -> None:
    name, record = sent_back()
    assert healed(record, stage="enrich", now=NOW) == {
        "schema": "dateline/healed/1",
        "letter_id": name,
        "place": "news.accepted/1/7",
        "stage": "enrich",
        "error": "Timeout",
        "attempts": 1,
        "first_failed": "2024-05-02T10:00:00Z",
        "healed_at": "2024-05-02T10:00:00Z",
    }


@pytest.mark.parametrize("headers", [[], [TRACE], [("dl_attempt", b"3")], [("dl_id", b"x")]])
def test_any_other_record_heals_nothing(headers: Headers) -> None:
    assert healed(origin(headers), stage="enrich", now=NOW) is None


def test_headers_that_were_made_up_heal_no_letter_of_others() -> None:
    name, record = sent_back()
    made_up = healed(origin(record.headers, b"another"), stage="enrich", now=NOW)
    assert made_up is not None
    assert made_up["letter_id"] != name


@pytest.mark.parametrize("value", [None, b"", b"\xff"])
def test_facts_that_are_no_text_stop_nothing(value: bytes | None) -> None:
    odd: Headers = [(name, value) for name in CARRIED_FACTS]
    record = healed(origin(odd), stage="enrich", now=NOW)
    assert record is not None
    assert record["attempts"] == 0


def test_its_record_has_the_letters_id_as_key_and_one_id_for_ever() -> None:
    name, record = sent_back()
    found = healed(record, stage="enrich", now=NOW)
    assert found is not None
    message = message_of(found, record, "/dateline/enrich")
    again = message_of({**found, "healed_at": "2024-06-01T00:00:00Z"}, record, "/dateline/enrich")
    assert (message.topic, message.key) == ("news.healed", name.encode())
    assert orjson.loads(message.value or b"") == found
    headers = dict(message.headers)
    assert headers["ce_type"] == b"dateline.letter.healed"
    assert headers["ce_dataschema"] == b"urn:dateline:healed:1"
    assert headers["ce_subject"] == name.encode()
    assert TRACE in message.headers
    assert dict(again.headers)["ce_id"] == headers["ce_id"]
