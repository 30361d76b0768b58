import pytest
from spacy.language import Language

from agents.nlp.entities.coreference.organisations_described import head_of
from tests.support.entities import mentions, with_names

PORTS, MINES = {"Ministry of Ports": "ORG"}, {"Ministry of Mines": "ORG"}
COURT = {"Moss Court": "ORG"}


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("ministry of ports", "ministry"),
        ("defence ministry", "ministry"),
        ("institute for the study of war", "institute"),
        ("of mice", "mice"),
    ],
)
def test_head_of(name: str, head: str) -> None:
    assert head_of(name.split()) == head


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param(
            "The Ministry of Ports denied it. The ministry was calm.",
            PORTS,
            ["Ministry of Ports", "The ministry"],
            id="the only one",
        ),
        pytest.param(
            "The Ministry of Ports met the Ministry of Mines. The ministry was calm.",
            PORTS | MINES,
            ["Ministry of Ports"],
            id="one of two",
        ),
        pytest.param(
            "The ministry was calm. The Ministry of Ports denied it.",
            PORTS,
            ["Ministry of Ports"],
            id="named after",
        ),
        pytest.param(
            "The Ministry of Ports denied it. The trade ministry was calm.",
            PORTS,
            ["Ministry of Ports"],
            id="another ministry",
        ),
        pytest.param(
            "Ports denied it. The port was calm.", {"Ports": "ORG"}, ["Ports"], id="one word"
        ),
    ],
)
def test_the_ministry(
    model: Language, text: str, names: dict[str, str], expected: list[str]
) -> None:
    assert mentions(with_names(model, text, names))[expected[0]] == expected


@pytest.mark.parametrize(("lines", "count"), [(0, 2), (4, 1)], ids=["near", "far"])
def test_a_court_is_the_one_named_not_far_before(model: Language, lines: int, count: int) -> None:
    text = "The Moss Court sat." + "\n\nRain fell." * lines + "\n\nThe court was calm."
    assert len(mentions(with_names(model, text, COURT))["Moss Court"]) == count


def test_thousands_of_ministries_are_no_trouble(model: Language) -> None:
    text = "The Ministry of Ports sat. " + "The ministry sat. " * 2000
    assert len(mentions(with_names(model, text, PORTS))["Ministry of Ports"]) == 2001
