import pytest

from agents.nlp.entities.coreference.couples import with_surnames
from agents.nlp.entities.recognition.names import Name
from tests.support.readings import reading_of


def completed(text: str, *phrases: str) -> list[str]:
    words, names, first = text.split(), [], 0
    for phrase in phrases:
        parts = phrase.split()
        start = words.index(parts[0], first)
        first = start + len(parts)
        names.append(Name(start, first, "PERSON", phrase, "model"))
    return [name.text for name in with_surnames(names, reading_of(text))]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param(
            "Paul and Linda Harrow left",
            ["Paul", "Linda Harrow"],
            ["Paul Harrow", "Linda Harrow"],
            id="a couple",
        ),
        pytest.param(
            "Paul , Tim and Linda Harrow left",
            ["Paul", "Tim", "Linda Harrow"],
            ["Paul Harrow", "Tim Harrow", "Linda Harrow"],
            id="three",
        ),
        pytest.param(
            "Paul and Linda van der Berg left",
            ["Paul", "Linda van der Berg"],
            ["Paul van der Berg", "Linda van der Berg"],
            id="particles",
        ),
        pytest.param(
            "Obama and Linda Harrow left",
            ["Obama", "Linda Harrow"],
            ["Obama", "Linda Harrow"],
            id="a surname",
        ),
        pytest.param(
            "Paul left . Paul and Linda Harrow met",
            ["Paul", "Paul", "Linda Harrow"],
            ["Paul", "Paul", "Linda Harrow"],
            id="who was called so before",
        ),
        pytest.param(
            "Paul met Linda Harrow", ["Paul", "Linda Harrow"], ["Paul", "Linda Harrow"], id="met"
        ),
        pytest.param(
            "Paul , Linda Harrow left",
            ["Paul", "Linda Harrow"],
            ["Paul", "Linda Harrow"],
            id="a comma alone",
        ),
        pytest.param("Paul and", ["Paul"], ["Paul"], id="nobody else"),
    ],
)
def test_with_surnames(text: str, names: list[str], expected: list[str]) -> None:
    assert completed(text, *names) == expected
