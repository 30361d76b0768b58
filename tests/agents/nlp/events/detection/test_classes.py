import pytest
from spacy.strings import get_string_id

from agents.nlp.events.detection.classes import event_class


@pytest.mark.parametrize(
    ("kind", "lemma", "expected"),
    [
        ("V", "say", "REPORTING"),
        ("V", "tweet", "REPORTING"),
        ("V", "begin", "ASPECTUAL"),
        ("V", "see", "PERCEPTION"),
        ("V", "attempt", "I_ACTION"),
        ("V", "xyzzy", "OCCURRENCE"),
        ("N", "war", "OCCURRENCE"),
        ("J", "xyzzy", "STATE"),
    ],
)
def test_class_by_word(kind: str, lemma: str, expected: str) -> None:
    assert event_class(kind, get_string_id(lemma)) == expected
