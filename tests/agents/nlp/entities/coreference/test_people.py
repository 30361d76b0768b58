import pytest

from agents.nlp.entities.coreference.clusters import Cluster, same_spelling
from agents.nlp.entities.coreference.people import is_acronym, is_variant, join_people, surname
from agents.nlp.entities.lexicon.gazetteer import Known
from agents.nlp.entities.recognition.names import Name
from tests.support.readings import reading_of

# A sentence every five words.
READING = reading_of("a b c d . " * 10)


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
        ("george h lund", "george herbert lund", True),
        ("george h lund", "george w lund", False),
        ("george w lund", "george h w lund", False),
        ("john lund jr", "john q lund jr", True),
        ("john lund jr", "john lund sr", False),
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
        pytest.param(
            [("Tim Lund", "PERSON"), ("Tim", "ORG")],
            [["Tim Lund", "Tim"]],
            id="a given name, whatever the model takes it for",
        ),
        pytest.param(
            [("Tim Lund", "PERSON"), ("Tim Lund Jr.", "PERSON")],
            [["Tim Lund Jr."], ["Tim Lund"]],
            id="father and son",
        ),
        pytest.param(
            [("Tim Lund Jr.", "PERSON"), ("Tim Lund", "PERSON")],
            [["Tim Lund Jr.", "Tim Lund"]],
            id="a Jr. that is left out later",
        ),
        pytest.param(
            [("Tim P. Lund", "PERSON"), ("Tim Q. Lund", "PERSON"), ("Tim Lund", "PERSON")],
            [["Tim P. Lund"], ["Tim Q. Lund"], ["Tim Lund"]],
            id="a short form of two people",
        ),
        pytest.param(
            [("Christina Lund", "PERSON"), ("Chris Lund", "PERSON")],
            [["Christina Lund", "Chris Lund"]],
            id="a given name that tells no sex",
        ),
        pytest.param(
            [("Daniela Lund", "PERSON"), ("Daniel Lund", "PERSON")],
            [["Daniela Lund"], ["Daniel Lund"]],
            id="of another sex",
        ),
    ],
)
def test_join_people(names: list[tuple[str, str]], people: list[list[str]]) -> None:
    groups = same_spelling(
        Name(10 * place, 10 * place + len(text.split()), kind, text, "model")
        for place, (text, kind) in enumerate(names)
    )
    assert [[name.text for name in group.names] for group in join_people(groups, READING)] == people


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


def people(*texts: str) -> list[Cluster]:
    return same_spelling(
        Name(10 * place, 10 * place + len(text.split()), "PERSON", text, "model")
        for place, text in enumerate(texts)
    )


def test_a_fuller_name_takes_over_the_shorter() -> None:
    [group] = join_people(people("Ken Lund", "Kenneth Lund", "Kenneth Q. Lund"), READING)
    assert [name.text for name in group.names] == ["Ken Lund", "Kenneth Lund", "Kenneth Q. Lund"]
    assert group.fullest.text == "Kenneth Q. Lund"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("George Roe met George P. Roe .", 2),
        ("George Roe left . George P. Roe met him .", 1),
        ("George P. Roe , known as George Roe , left .", 1),
    ],
    ids=["in one sentence", "in two", "a second name"],
)
def test_two_names_in_a_sentence_are_two_people(text: str, count: int) -> None:
    words, first = text.split(), text.split().index("George")
    second = words.index("George", first + 1)
    found = [
        Name(start, words.index("Roe", start) + 1, "PERSON", phrase, "model")
        for start in (first, second)
        for phrase in [" ".join(words[start : words.index("Roe", start) + 1])]
    ]
    assert len(join_people(same_spelling(found), reading_of(text))) == count


def test_what_is_known_is_nobodys_short_name() -> None:
    place = Name(20, 21, "GPE", "Lund", "gazetteer", Known("Lund", "GPE"))
    groups = join_people([*people("Vera Lund"), *same_spelling([place])], READING)
    assert [group.type for group in groups] == ["PERSON", "GPE"]


def test_a_surname_of_thousands_is_no_trouble() -> None:
    everyone = people(*(f"P{number} Lund" for number in range(3000)), "Lund")
    reading = reading_of("word " * 30_020)
    assert sum(len(group.names) for group in join_people(everyone, reading)) == 3001
