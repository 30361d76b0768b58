import pytest

from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.pieces import Pieces
from tests.support.readings import reading_of

BOARD = Name(3, 5, "ORG", "Harbour Board", "gazetteer")
TURKISH = Name(0, 1, "NORP", "Turkish", "gazetteer")


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        pytest.param("Acme Rocket", [], ["Acme Rocket"], id="one name"),
        pytest.param("the Acme Rocket", [], ["Acme Rocket"], id="an article first"),
        pytest.param("Bank of the West", [], ["Bank of the West"], id="an article inside"),
        pytest.param("Acme ( ACM )", [], ["Acme", "ACM", ""], id="brackets"),
        pytest.param("Acme 's Rocket", [], ["Acme 's Rocket"], id="not known, not cut"),
        pytest.param(
            "Acme 's Rocket",
            [Name(0, 1, "ORG", "Acme", "gazetteer")],
            ["Acme", "Rocket"],
            id="owner",
        ),
        pytest.param(
            "Acme - Roe", [Name(0, 1, "ORG", "Acme", "gazetteer")], ["Acme", "Roe"], id="hyphen"
        ),
        pytest.param(
            "Turkish Harbour Board",
            [TURKISH, BOARD._replace(start=1, end=3)],
            ["Harbour Board"],
            id="a people before a whole known name",
        ),
        pytest.param(
            "Turkish Harbour Board",
            [TURKISH, BOARD._replace(start=1, end=2)],
            ["Turkish Harbour Board"],
            id="a people before a part",
        ),
        pytest.param("Acme sues Roe", [], ["Acme", "Roe"], id="a verb"),
        pytest.param(
            "Sun and the Harbour Board",
            [BOARD],
            ["Sun", "Harbour Board"],
            id="and the, before a whole known name",
        ),
        pytest.param(
            "House of Sun and the Harbour Board",
            [BOARD._replace(start=5, end=7)],
            ["House of Sun and the Harbour Board"],
            id="of both",
        ),
        pytest.param(
            "Sun and the Harbour Boat",
            [BOARD._replace(end=4)],
            ["Sun and the Harbour Boat"],
            id="and the, before a part",
        ),
        pytest.param("Acme \u2013 Roe", [], ["Acme", "Roe"], id="a dash"),
        pytest.param("Acme - found", [], ["Acme", "found"], id="a hyphen for a dash"),
        pytest.param("Acme - Roe", [], ["Acme - Roe"], id="a hyphen"),
        pytest.param("Roe party", [], ["Roe party"], id="a party"),
        pytest.param("Roe agency", [], ["Roe", ""], id="an agency"),
        pytest.param("Turkish", [TURKISH], ["Turkish"], id="a people alone"),
    ],
)
def test_where_a_span_is_cut(text: str, known: list[Name], expected: list[str]) -> None:
    words, reading = text.split(), reading_of(text)
    at = {name.start: name for name in known}
    found = Pieces(reading, at).of(0, len(words), "ORG")
    assert [" ".join(words[slice(*one)]) for one in found] == expected


def test_a_title_is_not_cut_at_its_verbs() -> None:
    reading = reading_of("Lund sues Roe")
    assert list(Pieces(reading, {}).of(0, 3, "WORK_OF_ART")) == [(0, 3)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Acme Joins Rival Veltra Again", ["Acme"], id="found nowhere else"),
        pytest.param(
            "Acme Joins Rival Veltra . Veltra left", ["Acme", "Rival Veltra"], id="found again"
        ),
        pytest.param("Acme Joins Rival VELTRA", ["Acme", "Rival VELTRA"], id="capitals"),
        pytest.param("Acme Joins Vera Lund", ["Acme", "Vera Lund"], id="a given name"),
    ],
)
def test_what_a_headline_says_behind_its_verb(text: str, expected: list[str]) -> None:
    words, reading = text.split(), reading_of(text)
    found = Pieces(reading, {}).of(0, words.index(".") if "." in words else len(words), "ORG")
    assert [" ".join(words[slice(*one)]) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("envoy to Turkey David Roe", 2, [(3, 5)]),
        ("king of Jordan Michael Lund", 2, [(3, 5)]),
        ("Turkey David Roe left", 0, [(0, 3)]),
        ("team of Turkey Harbour Board", 2, [(2, 5)]),
    ],
)
def test_a_country_before_a_full_name(
    text: str, start: int, expected: list[tuple[int, int]]
) -> None:
    at = {start: Name(start, start + 1, "GPE", text.split()[start], "gazetteer")}
    end = expected[0][1]
    assert list(Pieces(reading_of(text), at).of(start, end, "PERSON")) == expected
