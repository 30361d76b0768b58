import pytest

from agents.nlp.timexes.recognition.rules import GRAMMAR, UNKNOWN, class_code


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Monday", "WEEKDAY"),
        ("1998", "FOUR"),
        ("31", "DAYNUM"),
        ("5pm", "STROKE"),
        ("3rd", "DAYORDINAL"),
    ],
)
def test_class_of_a_word(word: str, kind: str) -> None:
    assert class_code(word) == GRAMMAR.codes[kind]


@pytest.mark.parametrize("word", ["xyzzy", "monday", "12abc"])
def test_words_without_a_class(word: str) -> None:
    assert class_code(word) == UNKNOWN


def test_a_class_alone_tells_a_time_or_is_idle() -> None:
    assert GRAMMAR.telling.search(class_code("Monday"))
    assert not GRAMMAR.telling.search(class_code("the"))
