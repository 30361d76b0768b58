import pytest

from agents.entities.boundaries import is_name, trimmed, without_titles


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
