"""He and she, with sentences that leave them open."""

import pytest
from spacy.language import Language

from agents.nlp.entities.coreference.places import Place
from agents.nlp.entities.coreference.pronouns import resolved
from tests.support.entities import mentions, with_names
from tests.support.readings import reading_of

LUND, ROE = {"Peter Lund": "PERSON"}, {"Susan Roe": "PERSON"}
JAMES = {"James Roe": "PERSON"}


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param("Peter Lund came. He smiled.", LUND, ["Peter Lund", "He"], id="one person"),
        pytest.param(
            "Peter Lund met Susan Roe in Oslo. She smiled.",
            LUND | ROE,
            ["Susan Roe", "She"],
            id="the one that fits",
        ),
        pytest.param(
            "Peter Lund met James Roe in Oslo. He smiled.",
            LUND | JAMES,
            ["Peter Lund", "He"],
            id="the subject before",
        ),
        pytest.param(
            "Rain fell on Zlo Lund and on Susan Roe. She smiled.",
            ROE | {"Zlo Lund": "PERSON"},
            ["Susan Roe", "She"],
            id="whose sex is known",
        ),
        pytest.param(
            'Peter Lund came.\n\n"Rain fell.\n\n"Snow fell.\n\n"Hail fell," he said.',
            LUND,
            ["Peter Lund", "he"],
            id="over paragraphs of a quote",
        ),
        pytest.param(
            '"I will win," Peter Lund said. "He won\'t," said James Roe.',
            LUND | JAMES,
            ["Peter Lund", "He"],
            id="in somebody else's words",
        ),
        pytest.param(
            "Peter Lund came. James Roe, his deputy, left.",
            LUND | JAMES,
            ["Peter Lund", "his"],
            id="whose deputy somebody else is",
        ),
        pytest.param(
            "James Roe asked Peter Lund why. He smiled.",
            LUND | JAMES,
            ["Peter Lund", "He"],
            id="who was asked",
        ),
        pytest.param(
            "Peter Lund was asked why by James Roe. He smiled.",
            LUND | JAMES,
            ["Peter Lund", "He"],
            id="who was asked, in the passive",
        ),
        pytest.param(
            "Paul Raine said he was late.",
            {"Paul Raine": "PERSON"},
            ["Paul Raine", "he"],
            id="who speaks of himself",
        ),
        pytest.param(
            "Prosecutor Paul Raine said he was late.",
            {"Paul Raine": "PERSON"},
            ["Paul Raine", "he"],
            id="a prosecutor, and nobody else",
        ),
    ],
)
def test_whom_a_pronoun_stands_for(
    model: Language, text: str, names: dict[str, str], expected: list[str]
) -> None:
    assert mentions(with_names(model, text, names))[expected[0]] == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Susan Roe came. He smiled.", ROE, id="nobody that fits"),
        pytest.param("He smiled. Peter Lund came.", LUND, id="named only afterwards"),
        pytest.param("Peter Lund thanked him in Oslo.", LUND, id="the object is not the subject"),
        pytest.param(
            "Peter Lund came.\n\nRain fell.\n\nHe smiled.", LUND, id="a paragraph between"
        ),
        pytest.param(
            "Peter Lund came. Rain fell. Snow fell. Hail fell. He smiled.", LUND, id="too far away"
        ),
        pytest.param(
            "Rain fell on Peter Lund and on James Roe. He smiled.", LUND | JAMES, id="one of two"
        ),
        pytest.param(
            "Zlo Lund met Susan Roe. She smiled.",
            ROE | {"Zlo Lund": "PERSON"},
            id="a subject whose sex is not known",
        ),
        pytest.param("The gunman shot Peter Lund. He fled.", LUND, id="somebody without a name"),
        pytest.param('Peter Lund said: "He shot two men."', LUND, id="in his own words"),
        pytest.param(
            'The bus left. "Susan Roe kept singing," she said.', ROE, id="of whom she speaks"
        ),
        pytest.param(
            "James Roe was jailed. Prosecutor Peter Lund said he was late.",
            LUND | JAMES,
            id="a prosecutor of somebody else",
        ),
    ],
)
def test_where_it_stands_for_nobody(model: Language, text: str, names: dict[str, str]) -> None:
    found = mentions(with_names(model, text, names))
    assert {name: found[name] for name in names} == {name: [name] for name in names}


def pronouns(text: str, *named: tuple[str, int], subjects: tuple[int, ...] = ()) -> list[Place]:
    """Resolve the pronouns of words alone, of people whose sex is not known."""
    people = [Place(place, place + 1, person) for person, (_, place) in enumerate(named)]
    sexes = dict.fromkeys(range(len(named)), "-")
    return list(resolved(people, sexes, reading_of(text, subjects=subjects)))


def test_of_two_subjects_the_last_comes_first() -> None:
    text = "Lund said Roe sat . He left"
    found = pronouns(text, ("Lund", 0), ("Roe", 2), subjects=(0, 2))
    assert found == [Place(5, 6, 1)]


def test_a_pronoun_tells_the_sex_of_whom_it_stands_for() -> None:
    found = pronouns("Lund left . She sang . He ate", ("Lund", 0), subjects=(0, 3))
    assert found == [Place(3, 4, 0)]


def test_a_pronoun_carries_a_person_on() -> None:
    text = "Lund sat | He sang | He ate | He left"
    found = pronouns(text, ("Lund", 0), subjects=(0, 3, 6, 9))
    assert [place.start for place in found] == [3, 6, 9]


def test_thousands_of_pronouns_are_no_trouble(model: Language) -> None:
    text = "Peter Lund came. " + "He left. " * 5000
    assert len(mentions(with_names(model, text, LUND))["Peter Lund"]) == 5001
