import pytest

from agents.nlp.entities.lexicon.gazetteer import load
from agents.nlp.entities.recognition.corrections import LONGEST, Recogniser


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser(load("en", lambda text: tuple(text.split())))


@pytest.mark.parametrize(
    ("words", "kind", "before", "expected"),
    [
        pytest.param("Vera Lund", "PERSON", "", ("Vera Lund", "PERSON", "-"), id="as it is"),
        pytest.param("the Vera Lund ,", "PERSON", "", ("Vera Lund", "PERSON", "-"), id="mended"),
        pytest.param("Lund", "ORG", "Mrs.", ("Lund", "PERSON", "f"), id="the word before"),
        pytest.param("Mrs. Lund", "PERSON", "met", ("Lund", "PERSON", "f"), id="a word inside"),
        pytest.param("Lund", "ORG", "met", ("Lund", "ORG", "-"), id="a word that tells nothing"),
        pytest.param("Susan Lund", "ORG", "", ("Susan Lund", "PERSON", "-"), id="a given name"),
        pytest.param("Susan Lund", "ORG", "the", ("Susan Lund", "ORG", "-"), id="an article"),
        pytest.param("Idlib", "PERSON", "", ("Idlib", "GPE", "-"), id="known"),
        pytest.param("7190044821003", "ORG", "", None, id="no name"),
        pytest.param("Crown Prince", "ORG", "", ("Crown Prince", "ORG", "-"), id="two titles"),
        pytest.param("Crown Prince", "PERSON", "", None, id="two titles of nobody"),
    ],
)
def test_names_in_words(
    recogniser: Recogniser,
    *,
    words: str,
    kind: str,
    before: str,
    expected: tuple[str, str, str] | None,
) -> None:
    split = tuple(words.split())
    found = recogniser.name_in(split, bytes([1] * len(split)), kind, before)
    assert (found and (found.text, found.type, found.gender)) == expected


def test_a_name_is_placed_from_the_first_word_and_written_with_its_blanks(
    recogniser: Recogniser,
) -> None:
    found = recogniser.name_in(("the", "Al", "-", "Ek", "Board"), bytes([1, 0, 0, 1, 1]), "ORG", "")
    assert found is not None
    assert (found.start, found.end, found.text) == (1, 5, "Al-Ek Board")


@pytest.mark.parametrize(
    ("word", "remembered"), [("Lund", True), ("L" + "u" * (LONGEST - 1), True), ("Lu" * 99, False)]
)
def test_only_short_names_are_remembered(
    recogniser: Recogniser, *, word: str, remembered: bool
) -> None:
    first, second = (recogniser.name_in((word,), b"", "ORG", before) for before in ("by", "met"))
    assert first == second
    assert (first is second) == remembered
