import pytest

from agents.nlp.entities.recognition.missed_people import missed_people
from agents.nlp.entities.recognition.names import Name
from tests.support.readings import reading_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Sarah Obi left", ["Sarah Obi"], id="a given name"),
        pytest.param("Rowsch Sarah Obi left", ["Rowsch Sarah Obi"], id="a name before it"),
        pytest.param("Mr Roe left", ["Roe"], id="a form of address"),
        pytest.param("Datuk Seri Anwar left", ["Anwar"], id="a title of two words"),
        pytest.param("Chancellor Jan Holt left", ["Jan Holt"], id="a month that is a name"),
        pytest.param("Sarah left", [], id="a given name alone"),
        pytest.param("the Sarah Show left", [], id="with an article"),
        pytest.param("Sarah Street was closed", [], id="a street"),
        pytest.param("Musa Qala district", [], id="a district"),
        pytest.param("Sarah Monday left", [], id="a day"),
        pytest.param('Dahl : " No', ["Dahl"], id="a label"),
        pytest.param('Critics : " No', [], id="a label of many"),
        pytest.param('Bank : " No', [], id="a label of none"),
        pytest.param('then Dahl : " No', [], id="no label"),
    ],
)
def test_missed_people(text: str, expected: list[str]) -> None:
    reading = reading_of(text, proper=True)
    assert [name.text for name in missed_people([], reading)] == expected


def test_what_has_a_name_already_is_not_missed() -> None:
    taken = Name(0, 2, "ORG", "Sarah Obi", "model")
    assert list(missed_people([taken], reading_of("Sarah Obi left", proper=True))) == []
