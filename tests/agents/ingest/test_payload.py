import pytest

from agents.ingest.errors import UnreadableArticle
from agents.ingest.payload import MAX_DEPTH, fields_of


def test_fields_are_as_they_were_sent() -> None:
    data = '{"a": [1, 2.5, true, null, {"b": "é"}], "c": "\\ud83d\\ude00"}'.encode()
    assert fields_of(data) == {"a": [1, 2.5, True, None, {"b": "é"}], "c": "\U0001f600"}


def test_a_byte_order_mark_is_no_obstacle() -> None:
    assert fields_of(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b"9223372036854775807", 9223372036854775807),
        (b"-9223372036854775807", -9223372036854775807),
        (b"9223372036854775808", "9223372036854775808"),
        (b"123456789012345678901234567890", "123456789012345678901234567890"),
        (b"9" * 5000, "9" * 5000),
        (b"1e999", "1e999"),
        (b"0.1234567890123456789012", 0.1234567890123456789012),
    ],
)
def test_numbers_are_kept(written: bytes, read: object) -> None:
    assert fields_of(b'{"n": ' + written + b"}") == {"n": read}


def test_digits_in_a_string_are_not_a_number() -> None:
    assert fields_of(b'{"n": "12345678901234567890"}') == {"n": "12345678901234567890"}


@pytest.mark.parametrize(("levels", "is_read"), [(MAX_DEPTH - 1, True), (MAX_DEPTH, False)])
def test_depth_has_a_limit(levels: int, *, is_read: bool) -> None:
    data = b'{"a":' * levels + b"1" + b"}" * levels
    try:
        assert fields_of(data)
    except UnreadableArticle as failure:
        assert "levels deep" in failure.reason  # noqa: PT017 - read or refused by the case
        assert not is_read
    else:
        assert is_read


def test_the_note_of_a_repair_hides_no_field() -> None:
    assert fields_of(b'{"a": "\\ud800", "repaired": 1}') == {"a": "\ufffd", "repaired": 1}
