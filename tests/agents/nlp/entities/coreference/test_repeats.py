import pytest

from agents.nlp.entities.coreference.clusters import Cluster, same_spelling
from agents.nlp.entities.coreference.repeats import forms, is_name_there, repeats
from agents.nlp.entities.lexicon.gazetteer import Known
from agents.nlp.entities.recognition.names import Name
from tests.support.readings import reading_of


@pytest.mark.parametrize(
    ("text", "proper", "starts"),
    [
        pytest.param("Vera Lund spoke . Vera Lund left", True, [0, 4], id="full name"),
        pytest.param("Vera Lund spoke . LUND left as Lund", False, [0, 7], id="surname"),
        pytest.param("Vera Lund spoke . Lund left", True, [0, 4], id="first of its sentence"),
        pytest.param("Vera Lund spoke . Lund left", False, [0], id="perhaps a common word"),
        pytest.param("Vera Lund spoke . Peter Lund left", True, [0], id="somebody else's surname"),
        pytest.param("Vera Lund spoke . VERA LUND left", True, [0, 4], id="in capitals"),
        pytest.param("Vera Lund spoke of a lund", True, [0], id="not in small letters"),
    ],
)
def test_names_that_stand_again(text: str, proper: bool, starts: list[int]) -> None:  # noqa: FBT001 - a table's column
    groups = same_spelling([Name(0, 2, "PERSON", "Vera Lund", "model")])
    again = repeats(groups, reading_of(text, proper=proper))
    assert [0, *(name.start for name in again)] == starts


def test_an_organisation_has_no_surname() -> None:
    groups = same_spelling([Name(0, 2, "ORG", "Harbour Board", "model")])
    assert repeats(groups, reading_of("Harbour Board spoke of the Board", proper=True)) == []


def test_a_name_may_begin_in_small_letters() -> None:
    groups = same_spelling([Name(0, 2, "ORG", "al Ek", "model")])
    again = repeats(groups, reading_of("al Ek spoke . Then al Ek left"))
    assert [name.start for name in again] == [5]


def grouped(text: str, kind: str, start: int = 0) -> list[Cluster]:
    return same_spelling([Name(start, start + len(text.split()), kind, text, "model")])


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "Vera Lund",
            "PERSON",
            {"Vera Lund", "VERA LUND", "Lund", "Vera"},
            id="a person's surname",
        ),
        pytest.param("Harbour Board", "ORG", {"Harbour Board", "HARBOUR BOARD"}, id="capitals"),
        pytest.param("Acme", "ORG", {"Acme"}, id="one word stays as it is"),
        pytest.param("Vera Ek", "PERSON", {"Vera Ek", "VERA EK", "Vera"}, id="too short a surname"),
        pytest.param(
            "Vera Lund Jr.",
            "PERSON",
            {"Vera Lund Jr.", "VERA LUND JR.", "Lund", "Vera"},
            id="no surname is a Jr.",
        ),
        pytest.param(
            "Max van der Lund",
            "PERSON",
            {
                "Max van der Lund",
                "MAX VAN DER LUND",
                "Max",
                "Lund",
                "van der Lund",
                "VAN DER LUND",
                "Van der Lund",
            },
            id="a surname with particles",
        ),
    ],
)
def test_forms(text: str, kind: str, expected: set[str]) -> None:
    [group] = grouped(text, kind)
    assert {" ".join(form) for form in forms(group, text.split())} == expected


def test_a_place_is_not_taken_twice() -> None:
    [group] = grouped("Lund", "PERSON")
    assert repeats([group], reading_of("Lund left", proper=True)) == []


def test_the_form_of_address_before_a_surname_is_kept() -> None:
    [group] = grouped("Vera Lund", "PERSON")
    again = repeats([group], reading_of("Vera Lund left . Mrs Lund smiled", proper=True))
    assert [(name.text, name.source, name.gender) for name in again] == [("Lund", "repeat", "f")]


def test_what_is_known_of_a_name_is_known_of_it_again() -> None:
    known = Known("Turkey", "GPE", "Q43")
    groups = same_spelling([Name(0, 1, "GPE", "Turkey", "gazetteer", known)])
    [name] = repeats(groups, reading_of("Turkey left . Turkey won", proper=True))
    assert name.known is known


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        pytest.param("then Lund left", 1, True, id="inside a sentence"),
        pytest.param("Lund left", 0, False, id="first word of the text"),
        pytest.param("rain fell . Lund left", 3, False, id="first word of a sentence"),
        pytest.param("then lund left", 1, False, id="no capital"),
        pytest.param("then Peter Lund left", 2, False, id="behind a given name"),
        pytest.param("BoL left", 0, True, id="a capital inside the word"),
    ],
)
def test_one_word_must_be_a_name_there(*, text: str, place: int, expected: bool) -> None:
    assert is_name_there(reading_of(text), place, place + 1) is expected


def test_a_subject_at_the_start_of_a_sentence_is_a_name() -> None:
    assert is_name_there(reading_of("Lund left", subjects=(0,)), 0, 1)
