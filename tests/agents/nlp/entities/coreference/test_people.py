import pytest

from agents.nlp.entities.coreference.clusters import Cluster, same_spelling
from agents.nlp.entities.coreference.people import is_acronym, is_variant, join_people, surname
from agents.nlp.entities.lexicon.gazetteer import Known
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns
from tests.support.readings import reading_of


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("lund", "vera lund", True),
        ("bin daud", "omar bin daud", True),
        ("vera lund", "vera q lund", True),
        ("ken lund", "kenneth lund", True),
        ("lund", "vera lund jr", True),
        ("vera", "vera lund", False),
        ("peter lund", "vera lund", False),
        ("lund", "vera lundgren", False),
    ],
)
def test_is_variant(short: str, full: str, expected: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_variant(short.split(), full.split()) is expected


@pytest.mark.parametrize(
    ("names", "people"),
    [
        pytest.param(
            [("Vera Lund", "PERSON"), ("Lund", "ORG")],
            [["Vera Lund", "Lund"]],
            id="a surname, whatever the model takes it for",
        ),
        pytest.param(
            [("Lund", "PERSON"), ("Vera Lund", "PERSON")],
            [["Lund", "Vera Lund"]],
            id="a surname in the headline",
        ),
        pytest.param(
            [("Vera Lund", "PERSON"), ("Vera", "PERSON")],
            [["Vera Lund", "Vera"]],
            id="a given name",
        ),
        pytest.param(
            [("Vera Lund", "PERSON"), ("Vera Roe", "PERSON"), ("Vera", "PERSON")],
            [["Vera Lund"], ["Vera Roe"], ["Vera"]],
            id="a given name of two people",
        ),
        pytest.param(
            [("Vera Lund", "PERSON"), ("Peter Lund", "PERSON"), ("Lund", "PERSON")],
            [["Vera Lund"], ["Peter Lund"], ["Lund"]],
            id="a surname of two people is nobody's",
        ),
        pytest.param(
            [("Junge SVP", "PERSON"), ("SVP", "PERSON")],
            [["Junge SVP"], ["SVP"]],
            id="an acronym is no surname",
        ),
    ],
)
def test_join_people(names: list[tuple[str, str]], people: list[list[str]]) -> None:
    groups = same_spelling(
        Name(10 * place, 10 * place + len(text.split()), kind, text, "model")
        for place, (text, kind) in enumerate(names)
    )
    assert [
        [name.text for name in group.names] for group in join_people(groups, sentences(3))
    ] == people


@pytest.mark.parametrize(
    ("name", "last"),
    [("vera lund", "lund"), ("alan roe jr", "roe"), ("lund", "lund"), ("jr", "jr")],
)
def test_surname(name: str, last: str) -> None:
    assert surname(name.split()) == last


@pytest.mark.parametrize(
    ("text", "expected"),
    [("SVP", True), ("US", True), ("LUND", False), ("Roe", False), ("McA", False)],
)
def test_acronyms(*, text: str, expected: bool) -> None:
    assert is_acronym(text) is expected


def sentences(count: int) -> TokenColumns:
    """Read an article of blank words: every tenth begins a sentence."""
    return reading_of("x x x x x x x x x . " * count)


def people(*texts: str) -> list[Cluster]:
    return same_spelling(
        Name(10 * place, 10 * place + len(text.split()), "PERSON", text, "model")
        for place, text in enumerate(texts)
    )


def test_a_fuller_name_takes_over_the_shorter() -> None:
    [group] = join_people(people("Ken Lund", "Kenneth Lund", "Kenneth Q. Lund"), sentences(3))
    assert [name.text for name in group.names] == ["Ken Lund", "Kenneth Lund", "Kenneth Q. Lund"]
    assert group.fullest.text == "Kenneth Q. Lund"


def test_a_surname_is_whose_it_was_before_the_other_was_named() -> None:
    first, second = join_people(
        [
            *people("Vera Lund", "Peter Lund"),
            *same_spelling(
                Name(start, start + 1, "PERSON", "Lund", "model") for start in (5, 15, 25)
            ),
        ],
        sentences(3),
    )
    assert [name.start for name in first.names] == [0, 5, 15, 25]
    assert [name.start for name in second.names] == [10]


def test_what_is_known_is_nobodys_short_name() -> None:
    place = Name(20, 21, "GPE", "Lund", "gazetteer", Known("Lund", "GPE"))
    groups = join_people([*people("Vera Lund"), *same_spelling([place])], sentences(3))
    assert [group.type for group in groups] == ["PERSON", "GPE"]


def test_a_surname_of_thousands_is_no_trouble() -> None:
    everyone = people(*(f"P{number} Lund" for number in range(3000)), "Lund")
    assert sum(len(group.names) for group in join_people(everyone, sentences(3001))) == 3001
