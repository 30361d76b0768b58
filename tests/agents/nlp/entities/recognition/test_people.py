"""Names: who is a person, in tables of sentences in which the model errs."""

import pytest
from spacy.language import Language

from tests.support.entities import mentions, types, with_names


@pytest.mark.parametrize(
    ("text", "names", "person"),
    [
        pytest.param(
            '"Never again," said plumber Tove Brand.',
            {"Tove Brand": "ORG"},
            "Tove Brand",
            id="a role before a name",
        ),
        pytest.param(
            "The union's leader, Mira Kross, resigned.",
            {"Mira Kross": "GPE"},
            "Mira Kross",
            id="a given name",
        ),
        pytest.param(
            "The bank's governor, Mirka Kross, resigned.",
            {"Mirka Kross": "GPE"},
            "Mirka Kross",
            id="a role set off before a name",
        ),
        pytest.param(
            "Erlo Quist, a councillor, was uneasy.",
            {"Erlo Quist": "ORG"},
            "Erlo Quist",
            id="a role set off behind a name",
        ),
        pytest.param(
            "Erlo Quist, who has won twice, was uneasy.",
            {"Erlo Quist": "LOC"},
            "Erlo Quist",
            id="who, with a verb in the singular",
        ),
        pytest.param(
            "Erlo Quist, 57, of Moss, was uneasy.",
            {"Erlo Quist": "PRODUCT"},
            "Erlo Quist",
            id="an age",
        ),
        pytest.param(
            "Police held Erlo Quist (34) on Monday.",
            {"Erlo Quist": "ORG"},
            "Erlo Quist",
            id="an age in brackets",
        ),
        pytest.param("Then Quist wept.", {"Quist": "ORG"}, "Quist", id="a verb of people"),
        pytest.param("Quist's widow sued.", {"Quist": "ORG"}, "Quist", id="a widow"),
        pytest.param("Her brother Erlo waited.", {"Erlo": "NORP"}, "Erlo", id="a word of family"),
        pytest.param("She loves Jake.", {"Jake": "NORP"}, "Jake", id="a given name is no people"),
        pytest.param(
            "Mr Justice Penhallow agreed.",
            {"Mr Justice Penhallow": "ORG"},
            "Penhallow",
            id="two titles in the name",
        ),
        pytest.param(
            "His lawyer, Adv. P N Iyer, objected.",
            {"Adv": "ORG", "N Iyer": "ORG"},
            "P N Iyer",
            id="a title of another land, and initials",
        ),
        pytest.param("Mr France lost.", {"France": "GPE"}, "France", id="Mr before a country"),
        pytest.param(
            "Erlo Quist sued the city. Quist lost.",
            {"Erlo Quist": "GPE", "Quist": "PERSON"},
            "Erlo Quist",
            id="the surname is a person elsewhere",
        ),
        pytest.param(
            "Erlo Quist sued the city. Quist lost.",
            {"Erlo Quist": "ORG", "Quist": "ORG"},
            "Erlo Quist",
            id="the surname is a subject by itself",
        ),
        pytest.param(
            "Spokesman Quist left. Quist lost.",
            {"Spokesman Quist": "ORG", "Quist": "PERSON"},
            "Quist",
            id="a title in what turns out a person's name",
        ),
        pytest.param(
            "Erlo Quist has died in Moss. She was 97.",
            {"Erlo Quist": "LOC"},
            "Erlo Quist",
            id="she",
        ),
    ],
)
def test_who_is_a_person(model: Language, text: str, names: dict[str, str], person: str) -> None:
    found = types(with_names(model, text, names))
    assert {name: kind for name, kind in found.items() if kind == "PERSON"} == {person: "PERSON"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param("Rules bind maker Roe Motors too.", "Roe Motors", "ORG", id="a company"),
        pytest.param("Moss United, who were late, lost.", "Moss United", "ORG", id="a team"),
        pytest.param("Its neighbour Norway objected.", "Norway", "GPE", id="a country"),
        pytest.param("Roe Motors sued. It was late.", "Roe Motors", "ORG", id="it"),
        pytest.param("Veltra Foods, 34 shops, closed.", "Veltra Foods", "ORG", id="a number"),
        pytest.param("The Erlo Show wept.", "Erlo Show", "ORG", id="with an article"),
        pytest.param(
            "Moss Bridge was closed. He was late. Bridge work goes on.",
            "Moss Bridge",
            "FAC",
            id="a bridge",
        ),
    ],
)
def test_who_is_none(model: Language, text: str, name: str, kind: str) -> None:
    assert types(with_names(model, text, {name: kind}))[name] == kind


@pytest.mark.parametrize(
    ("text", "name", "wrong", "kind"),
    [
        pytest.param("They left the town of Velm.", "Velm", "ORG", "GPE", id="town of"),
        pytest.param("It is in Velm district.", "Velm", "PERSON", "GPE", id="district"),
        pytest.param("The river Wen rose.", "Wen", "PERSON", "LOC", id="river"),
        pytest.param("He told the daily Velm so.", "Velm", "PERSON", "ORG", id="daily"),
    ],
)
def test_a_noun_beside_a_name_tells_its_type(
    model: Language, text: str, name: str, wrong: str, kind: str
) -> None:
    assert types(with_names(model, text, {name: wrong})) == {name: kind}


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param(
            "Ursula von der Leyen met Xi Jinping. Von der Leyen smiled.",
            {"Ursula von der": "PERSON", "Leyen": "GPE", "Xi Jinping": "PERSON"},
            ["Ursula von der Leyen", "Von der Leyen"],
            id="particles, and a sentence that they begin",
        ),
        pytest.param(
            "Ursula von der Leyen met Xi Jinping. Von der Leyen smiled.",
            {"Xi Jinping": "PERSON"},
            ["Ursula von der Leyen", "Von der Leyen"],
            id="all of it missed",
        ),
        pytest.param(
            "Sarah Obi met police. Obi said so.",
            {"Sarah": "PERSON"},
            ["Sarah Obi", "Obi"],
            id="a surname missed",
        ),
        pytest.param(
            "Sarah Obi met police. Obi said so.",
            {"Obi": "ORG"},
            ["Sarah Obi", "Obi"],
            id="a given name missed",
        ),
    ],
)
def test_all_parts_of_a_name(
    model: Language, text: str, names: dict[str, str], expected: list[str]
) -> None:
    found = mentions(with_names(model, text, names))
    assert found[expected[0]] == expected


def test_a_label_of_speech_is_a_person(model: Language) -> None:
    text = 'Dahl: "It was late."\n\nAsked why, she said: "Ask the builders."'
    assert mentions(with_names(model, text, {})) == {"Dahl": ["Dahl", "she"]}


def test_a_label_of_the_page_is_not(model: Language) -> None:
    assert mentions(with_names(model, 'Note: "It was late."\n\nPolice: "No."', {})) == {}
