import pytest

from agents.nlp.entities.recognition.boundaries import (
    ends_no_name,
    has_letter,
    is_code,
    is_common,
    is_name,
    name_in,
    trimmed,
    without_titles,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Harbour Board", "Harbour Board"),
        ("The Lisbon Group 's", "Lisbon Group"),
        ('" Vera Lund "', "Vera Lund"),
        ("Vera Lund ,", "Vera Lund"),
        ("Acme Inc.", "Acme Inc."),
        ("7 Eleven", "7 Eleven"),
        ("Bank of", "Bank"),
        ("\n\n Vera", "Vera"),
        ('the "', ""),
    ],
)
def test_what_stands_around_a_name_is_left_out(text: str, name: str) -> None:
    words = text.split(" ")
    start, end = trimmed(words, 0, len(words))
    assert " ".join(words[start:end]) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Defense Minister Vera Lund", "Vera Lund"),
        ("Mr. Lund", "Lund"),
        ("Vera Lund", "Vera Lund"),
        ("President", "President"),
    ],
)
def test_titles_are_no_part_of_a_person(text: str, name: str) -> None:
    words = text.split()
    assert " ".join(words[without_titles(words, 0, len(words)) :]) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Vera Lund", True, id="words"),
        pytest.param("eBay", True, id="a capital inside"),
        pytest.param("F-35", True, id="designation"),
        pytest.param("Acme 3000", True, id="word and number"),
        pytest.param("7190044821003", False, id="number"),
        pytest.param("0f9c1d2e-77aa-4b1c-9d3e-5a6b7c8d9e0f", False, id="uuid"),
        pytest.param("FFAA0099BC", False, id="hexadecimal in capitals"),
        pytest.param("Prime Minister", False, id="title alone"),
        pytest.param("November 24", False, id="date"),
        pytest.param("harbour", False, id="no capital"),
        pytest.param("X", False, id="one letter"),
        pytest.param("@VeraLund", False, id="handle"),
        pytest.param("www.example.org", False, id="address"),
    ],
)
def test_names_and_what_only_looks_like_one(text: str, expected: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_name(text.split()) is expected


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        pytest.param("the Harbour Board", "ORG", "Harbour Board", id="article"),
        pytest.param("Minister Vera Lund", "PERSON", "Vera Lund", id="title of a person"),
        pytest.param("Minister Road", "FAC", "Minister Road", id="title in a street"),
        pytest.param("Vera Lund 's", "PERSON", "Vera Lund", id="possessive"),
        pytest.param("fellow at the Moss Council", "WORK_OF_ART", "Moss Council", id="no title"),
        pytest.param("The Salt of it", "WORK_OF_ART", "Salt of it", id="a title"),
        pytest.param("President", "PERSON", None, id="title alone"),
        pytest.param("the", "ORG", None, id="article alone"),
        pytest.param('" \u2019s', "ORG", None, id="marks alone"),
        pytest.param("7190044821003", "ORG", None, id="number"),
    ],
)
def test_the_name_in_what_the_model_takes_for_one(text: str, kind: str, name: str | None) -> None:
    words = tuple(text.split())
    found = name_in(words, kind)
    assert (found and " ".join(words[slice(*found)])) == name


@pytest.mark.parametrize(
    ("word", "expected"),
    [("a", True), ("a1", True), ("1a", True), ("\u00e9", True), ("1", False), ("--", False)],
)
def test_has_letter(*, word: str, expected: bool) -> None:
    assert has_letter(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Board", False),
        ("Inc.", False),
        ("7", False),
        ("of", True),
        ("the", True),
        ("'s", True),
        ("\u2019", True),
        ("--", True),
        ("\n\n", True),
    ],
)
def test_what_no_name_ends_with(*, word: str, expected: bool) -> None:
    assert ends_no_name(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("President", True), ("MR.", True), ("2019", True), ("Lund", False), ("F-35", False)],
)
def test_common_words(*, word: str, expected: bool) -> None:
    assert is_common(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("deadbeef", False, id="letters alone are a word"),
        pytest.param("dead1234", True, id="hexadecimal"),
        pytest.param("dead123", False, id="too short"),
        pytest.param("name@example", True, id="mail"),
        pytest.param("example.com", True, id="host"),
        pytest.param("Yahoo!", False, id="a mark in a name"),
        pytest.param("T-Mobile", False, id="a hyphen in a name"),
    ],
)
def test_codes(*, word: str, expected: bool) -> None:
    assert is_code(word) is expected


def test_one_common_word_does_not_spoil_a_name() -> None:
    assert is_name(["President", "Lund"])
    assert not is_name(["President", "Minister"])


def test_nothing_is_no_name() -> None:
    assert not is_name([])
