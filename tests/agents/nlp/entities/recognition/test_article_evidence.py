import pytest

from agents.nlp.entities.recognition.article_evidence import told_elsewhere
from agents.nlp.entities.recognition.names import Name
from tests.support.readings import reading_of


def told(text: str, *names: tuple[str, str], subjects: tuple[int, ...] = ()) -> list[str]:
    words, found, first = text.split(), [], 0
    for phrase, kind in names:
        parts = phrase.split()
        start = words.index(parts[0], first)
        first = start + len(parts)
        found.append(Name(start, first, kind, phrase, "model"))
    reading = reading_of(text, subjects=subjects)
    return [name.text for name in told_elsewhere(found, reading) if name.source == "context"]


@pytest.mark.parametrize(
    ("text", "names", "subjects", "expected"),
    [
        pytest.param(
            "Erlo Quist sued . Quist lost",
            [("Erlo Quist", "ORG"), ("Quist", "PERSON")],
            (),
            ["Erlo Quist"],
            id="a person's name alone",
        ),
        pytest.param(
            "Erlo Quist sued . Quist lost",
            [("Erlo Quist", "ORG"), ("Quist", "ORG")],
            (4,),
            ["Erlo Quist"],
            id="a subject alone",
        ),
        pytest.param(
            "Erlo Quist sued . They met Quist",
            [("Erlo Quist", "ORG"), ("Quist", "ORG")],
            (),
            [],
            id="neither",
        ),
        pytest.param(
            "Moss Park shut . Park lost",
            [("Moss Park", "ORG"), ("Park", "PERSON")],
            (),
            [],
            id="a park",
        ),
        pytest.param(
            "the old Erlo Quist shut . Quist lost",
            [("Erlo Quist", "ORG"), ("Quist", "PERSON")],
            (),
            [],
            id="an article",
        ),
        pytest.param(
            "Quist sat . She sang", [("Quist", "ORG")], (0, 3), ["Quist"], id="a pronoun behind"
        ),
        pytest.param(
            "Quist met Lund . She sang",
            [("Quist", "ORG"), ("Lund", "PERSON")],
            (0, 4),
            [],
            id="somebody else",
        ),
        pytest.param("Quist met the mayor . She sang", [("Quist", "ORG")], (0, 5), [], id="a role"),
    ],
)
def test_told_elsewhere(
    text: str, names: list[tuple[str, str]], subjects: tuple[int, ...], expected: list[str]
) -> None:
    assert told(text, *names, subjects=subjects) == expected
