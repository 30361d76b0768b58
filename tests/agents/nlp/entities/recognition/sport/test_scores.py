import pytest

from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.sport.scores import without_scores
from tests.support.readings import reading_of


@pytest.mark.parametrize(
    ("text", "kind", "left"),
    [
        ("P. Roe 4-38", "PRODUCT", ("P. Roe", "PERSON")),
        ("Davor Roe 25", "WORK_OF_ART", ("Davor Roe", "PERSON")),
        ("Kent 108 - 3", "PRODUCT", ("Kent", "ORG")),
        ("Halden 4", "GPE", ("Halden", "GPE")),
        ("Oval : Surrey 324", "WORK_OF_ART", ("Surrey", "ORG")),
        ("Mainz 05", "ORG", ("Mainz 05", "ORG")),
        ("Halden FC", "ORG", ("Halden FC", "ORG")),
        ("September 11th", "EVENT", ("September 11th", "EVENT")),
    ],
)
def test_a_name_and_its_score(text: str, kind: str, left: tuple[str, str]) -> None:
    reading = reading_of(text)
    name = Name(0, len(reading.words), kind, text, "model")
    [found] = without_scores([name], reading)
    assert (found.text, found.type) == left


def test_what_has_an_article_is_no_player() -> None:
    reading = reading_of("the Example Hot 100")
    name = Name(1, 4, "PRODUCT", "Example Hot 100", "model")
    assert list(without_scores([name], reading)) == [name]
