import pytest

from agents.ingest.errors import UnreadableArticle
from agents.ingest.formats.fields import Fields, revision
from agents.ingest.names import label


def test_the_first_that_can_be_read_is_taken_and_the_rest_left() -> None:
    fields = Fields({"a": None, "b": 5, "c": " x ", "d": "y", "e": []})
    assert fields.take(label, "a", "b", "e", "c", "d") == "x"
    assert fields.left == {"b": 5, "d": "y"}
    assert fields.take(label, "b", "z") is None


def test_renderings_of_the_body_count_once() -> None:
    fields = Fields({"a": " ", "b": ["One.", "Two."], "c": "<p>One.</p>", "d": "x"})
    assert fields.body("a", "b", "c", "z") == "One.\n\nTwo."
    assert fields.left == {"d": "x"}


@pytest.mark.parametrize("value", [5, True, {"x": 1}, ["One.", 5]])
def test_a_body_of_the_wrong_type_is_refused(value: object) -> None:
    with pytest.raises(UnreadableArticle, match=r"^a is of type (int|bool|dict|list); send"):
        Fields({"a": value}).body("a")


@pytest.mark.parametrize(
    ("value", "expected"),
    [(2, 2), ("2", 2), ("007", 7), (0, 0), (2**63 - 1, 2**63 - 1)]
    + [(value, None) for value in (-1, 2.5, True, "2b", "", "²", None, 2**63, "9" * 5000)],
)
def test_revision(value: object, expected: int | None) -> None:
    assert revision(value) == expected
