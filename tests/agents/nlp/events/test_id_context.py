import pytest

from agents.nlp.events.id_context import Surroundings

FAR = " " * 150


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "one two three four left five six seven eight",
            "left",
            "two three four left five six seven",
        ),
        ("Rome left.", "left", "Rome left"),
        ("left", "left", "left"),
        ("a, b. c - left: (d) e/f g", "left", "a b c left d e f"),
        ("Übersee-Überfahrt café left naïve", "left", "Übersee Überfahrt café left naïve"),
        (f"one two{FAR}left{FAR}three", "left", "left"),
        (f"one{FAR}two three left four", "left", "two three left four"),
        ("unleft2", "left", "un left 2"),
    ],
)
def test_words_around(text: str, word: str, expected: str) -> None:
    start = text.index(word)
    assert Surroundings(text).of(start, start + len(word)) == expected


def test_a_word_is_cut_where_the_reach_ends() -> None:
    text = "x" * 200 + " left " + "y" * 200
    assert Surroundings(text).of(201, 205) == "x" * 119 + " left " + "y" * 119


def test_long_words_are_read_in_linear_time() -> None:
    text = "ab" * 50_000
    around = Surroundings(text)
    assert all(len(around.of(place, place + 1)) <= 243 for place in range(0, 100_000, 50))
