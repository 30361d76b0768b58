import pytest

from agents.nlp.entities.coreference.clusters import Cluster, same_spelling
from agents.nlp.entities.lexicon.gazetteer import Known
from agents.nlp.entities.recognition.names import Name


def name(text: str, kind: str = "PERSON", start: int = 0, gender: str = "-") -> Name:
    return Name(start, start + len(text.split()), kind, text, "model", gender=gender)


def texts(groups: list[Cluster]) -> list[list[str]]:
    return [[one.text for one in group.names] for group in groups]


def test_spellings_of_a_name_are_one_group() -> None:
    groups = same_spelling([name("Acme Corp.", "ORG"), name("Lund"), name("ACME", "ORG", 5)])
    assert texts(groups) == [["Acme Corp.", "ACME"], ["Lund"]]


def test_what_is_known_is_one_group_however_it_is_called() -> None:
    known = Known("United States", "GPE", "Q30")
    names = [name("US", "GPE")._replace(known=known), name("America", "GPE")._replace(known=known)]
    assert texts(same_spelling(names)) == [["US", "America"]]


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [(["ORG", "PERSON", "PERSON"], "PERSON"), (["GPE", "ORG"], "GPE")],
    ids=["most often", "first of equals"],
)
def test_type_of_a_group(kinds: list[str], expected: str) -> None:
    [group] = same_spelling([name("Lund", kind, place) for place, kind in enumerate(kinds)])
    assert group.type == expected


def test_the_fullest_name_is_the_longest() -> None:
    [group] = same_spelling([name("Acme", "ORG"), name("Acme Corp.", "ORG", 4)])
    assert group.fullest.text == "Acme Corp."


def test_what_the_words_beside_a_name_tell_goes_before_what_is_given_most_often() -> None:
    told = name("Lund", "PERSON", 2)._replace(source="context")
    [group] = same_spelling([name("Lund", "ORG", 0), name("Lund", "ORG", 1), told])
    assert group.type == "PERSON"


def test_added_names_stand_in_reading_order() -> None:
    [group] = same_spelling([name("Lund", start=10)])
    group.add([name("Vera Lund", start=20), name("Lund", start=2)])
    assert [one.start for one in group.names] == [2, 10, 20]


def test_an_added_name_may_be_the_fullest() -> None:
    [group] = same_spelling([name("Lund", start=10)])
    group.add([name("Vera Lund", start=20)])
    assert group.fullest.text == "Vera Lund"
    group.add([name("Rosa Lund", start=30)])
    assert group.fullest.text == "Vera Lund"


@pytest.mark.parametrize(
    ("names", "gender"),
    [
        pytest.param([name("Susan Lund")], "f", id="given name"),
        pytest.param([name("Susan Lund", gender="m")], "m", id="the address before the given name"),
        pytest.param(
            [name("Lund", gender="f"), name("LUND", start=4, gender="m")], "f", id="the first"
        ),
        pytest.param(
            [name("Lund"), name("LUND", start=4, gender="m")], "m", id="the first that tells"
        ),
        pytest.param([name("Lund")], "-", id="nothing tells"),
    ],
)
def test_the_gender_of_a_group(names: list[Name], gender: str) -> None:
    [group] = same_spelling(names)
    assert group.gender == gender


def test_an_added_address_tells_the_sex_unless_one_told_before() -> None:
    [group] = same_spelling([name("Lund")])
    group.add([name("Lund", start=5, gender="f")])
    group.add([name("Lund", start=1, gender="m")])
    assert group.gender == "f"


def test_the_words_of_a_group_are_in_normal_form() -> None:
    [group] = same_spelling([name("The Acme Corp.", "ORG")])
    assert group.words == ["acme"]


def test_a_name_with_no_letter_has_no_words() -> None:
    [group] = same_spelling([name("\u2014", "ORG")])
    assert group.words == []
