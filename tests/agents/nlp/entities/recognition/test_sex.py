import pytest

from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.sex import sex_told, with_sexes
from tests.support.readings import reading_of


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("Mrs Roe", "f"),
        ("Mr. A. Roe", "m"),
        ("Sheikha Roe", "f"),
        ("Dr Roe", "-"),
        ("mr Roe", "-"),
        ("spokeswoman Roe", "f"),
        ("his wife , Roe , left", "f"),
        ("Roe , her brother , left", "m"),
        ("Roe , his wife said , left", "-"),
        ("met Roe", "-"),
        ("Roe", "-"),
    ],
)
def test_sex_told(text: str, sex: str) -> None:
    start = text.split().index("Roe")
    assert sex_told(reading_of(text), start, start + 1) == sex


def test_only_people_have_one() -> None:
    names = [Name(1, 2, "ORG", "Roe", "model"), Name(3, 4, "PERSON", "Lund", "model", gender="m")]
    assert with_sexes(names, reading_of("Mrs Roe Mrs Lund")) == names
