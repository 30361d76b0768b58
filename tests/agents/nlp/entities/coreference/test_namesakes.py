"""Namesakes: whose a surname is that several people of an article have."""

import pytest
from spacy.language import Language

from tests.support.entities import mentions, with_names

OBIS = {"Sarah Obi": "PERSON", "Mark Obi": "PERSON"}


def shared(model: Language, text: str, names: dict[str, str]) -> dict[str, list[str]]:
    """Find the names of people, without pronouns."""
    doc = with_names(model, text, names)
    return {
        entity.name: [doc[start:end].text for start, end, kind in entity.mentions if kind == "name"]
        for entity in sorted(doc._.entities, key=lambda entity: entity.mentions[0].start_token)
        if entity.type == "PERSON"
    }


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        pytest.param(
            "Sarah Obi shot Mark Obi. Mrs Obi was held. Mr Obi died.",
            ["Sarah Obi", "Obi"],
            ["Mark Obi", "Obi"],
            id="Mr and Mrs",
        ),
        pytest.param(
            "Mark Obi was shot by Sarah Obi. Ms Obi fled.",
            ["Mark Obi"],
            ["Sarah Obi", "Obi"],
            id="Ms",
        ),
        pytest.param(
            "Sarah Obi met Mark Obi. Obi said she was late.",
            ["Sarah Obi", "Obi"],
            ["Mark Obi"],
            id="a pronoun behind",
        ),
        pytest.param(
            "Sarah Obi came. Obi spoke. Mark Obi left. Obi smiled.",
            ["Sarah Obi", "Obi", "Obi"],
            ["Mark Obi"],
            id="who was called so before the other was named",
        ),
        pytest.param(
            "Senator Sarah Obi met Mark Obi. Then Senator Obi left.",
            ["Sarah Obi", "Obi"],
            ["Mark Obi"],
            id="a title",
        ),
        pytest.param(
            "Sarah Obi won. Obi's brother, Mark Obi, wept.",
            ["Sarah Obi", "Obi"],
            ["Mark Obi"],
            id="whose brother he is",
        ),
        pytest.param(
            "Sarah Obi met Mark Obi. Sarah left. Mark sang.",
            ["Sarah Obi", "Sarah"],
            ["Mark Obi", "Mark"],
            id="given names",
        ),
    ],
)
def test_whose_a_surname_is(
    model: Language, text: str, first: list[str], second: list[str]
) -> None:
    assert shared(model, text, OBIS) == {first[0]: first, second[0]: second}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Sarah Obi met Mark Obi. Then Obi left.", OBIS, id="nothing tells"),
        pytest.param(
            "Sarah Obi met Mark Obi. Then Mr. and Mrs. Roe met the Obi family.",
            OBIS,
            id="a family",
        ),
    ],
)
def test_where_nothing_tells_it_is_nobodys(
    model: Language, text: str, names: dict[str, str]
) -> None:
    found = shared(model, text, names)
    assert (found["Sarah Obi"], found["Mark Obi"]) == (["Sarah Obi"], ["Mark Obi"])
    assert found["Obi"] == ["Obi"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "President Roe wrote on Monday. Roe called it off. Roe has a plan.\n\n"
            "Peter Roe Jr., who runs the firm, was proud. Roe flew home.",
            {"Peter Roe Jr.": "PERSON"},
            id="the son is named in full far below",
        ),
        pytest.param(
            "Roe wrote on Monday. Roe called it off.\n\nVera Roe, his daughter, was proud.",
            {"Vera Roe": "PERSON"},
            id="the daughter",
        ),
        pytest.param(
            "Roe said he was late. Roe said he was sorry.\n\nVera Roe was proud.",
            {"Vera Roe": "PERSON"},
            id="he is not she",
        ),
    ],
)
def test_who_had_the_surname_first_is_somebody_else(
    model: Language, text: str, names: dict[str, str]
) -> None:
    found = shared(model, text, {**names, "Roe": "PERSON"})
    [full] = names
    assert found[full] == [full]
    assert set(found["Roe"]) == {"Roe"}


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Roe quits\n\nPeter Roe Jr. quit on Monday. Roe is 50.", "Peter Roe Jr."),
        ("Roe said he was late.\n\nPeter Roe is 50.", "Peter Roe"),
        ("Roe quits\n\nVera Roe quit on Monday.", "Vera Roe"),
    ],
    ids=["a headline", "the same sex", "a woman"],
)
def test_a_surname_in_the_headline_is_who_is_named_next(
    model: Language, text: str, full: str
) -> None:
    found = shared(model, text, {full: "PERSON", "Roe": "PERSON"})
    assert list(found) == [full]


def test_mr_and_mrs_of_whom_no_more_is_told_are_two(model: Language) -> None:
    text = "Mr Gupta and Mrs Gupta were held. Mr Gupta was freed."
    found = mentions(with_names(model, text, {"Gupta": "PERSON"}))
    assert found == {"Mr Gupta": ["Gupta", "Gupta"], "Mrs Gupta": ["Gupta"]}


def test_a_lady_is_not_the_one_sir(model: Language) -> None:
    text = "Sir Alan Moss and Lady Moss came."
    found = shared(model, text, {"Alan Moss": "PERSON", "Moss": "PERSON"})
    assert found == {"Alan Moss": ["Alan Moss"], "Moss": ["Moss"]}


def test_thousands_of_namesakes_are_no_trouble(model: Language) -> None:
    text = "Senator Ann Obi met Mark Obi. " + "Senator Obi left. " * 2000
    found = shared(model, text, {"Ann Obi": "PERSON", "Mark Obi": "PERSON"})
    assert len(found["Ann Obi"]) == 2001
