import pytest

from agents.nlp.entities.coreference.clusters import same_spelling
from agents.nlp.entities.coreference.organisations import acronym, all_initials, join_organisations
from agents.nlp.entities.lexicon.gazetteer import Known
from agents.nlp.entities.recognition.names import Name


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        pytest.param(
            [("Harbour and River Board", "ORG"), ("HRB", "ORG")],
            [["Harbour and River Board", "HRB"]],
            id="acronym",
        ),
        pytest.param(
            [("H.R.B.", "GPE"), ("Harbour River Board", "ORG")],
            [["H.R.B.", "Harbour River Board"]],
            id="acronym with points, before its expansion",
        ),
        pytest.param(
            [("Bank of Lund", "ORG"), ("BoL", "ORG")],
            [["Bank of Lund", "BoL"]],
            id="acronym with a small letter",
        ),
        pytest.param(
            [("Halden United", "ORG"), ("United", "ORG")],
            [["Halden United", "United"]],
            id="the last word",
        ),
        pytest.param(
            [("Halden United", "ORG"), ("Moss United", "ORG"), ("United", "ORG")],
            [["Halden United"], ["Moss United"], ["United"]],
            id="the last word of two",
        ),
        pytest.param(
            [("Halden Council", "ORG"), ("Council", "ORG")],
            [["Halden Council"], ["Council"]],
            id="a word that many end in",
        ),
        pytest.param(
            [("Carver news agency", "ORG"), ("Carver", "ORG")],
            [["Carver news agency", "Carver"]],
            id="what an agency is",
        ),
        pytest.param(
            [("Harbour River Board", "ORG"), ("Hill Road Bank", "ORG"), ("HRB", "ORG")],
            [["Harbour River Board"], ["Hill Road Bank"], ["HRB"]],
            id="acronym of two",
        ),
        pytest.param(
            [("Harriet Rose Bell", "PERSON"), ("HRB", "ORG")],
            [["Harriet Rose Bell"], ["HRB"]],
            id="no acronym of a person",
        ),
        pytest.param(
            [("Lund Motors", "ORG"), ("Lund", "ORG")],
            [["Lund Motors", "Lund"]],
            id="without its trade",
        ),
        pytest.param(
            [("Lund Steel Works Inc.", "ORG"), ("Lund", "PERSON")],
            [["Lund Steel Works Inc.", "Lund"]],
            id="first word of a company, whatever the model takes it for",
        ),
        pytest.param(
            [("Lund Library", "ORG"), ("Lund", "GPE")],
            [["Lund Library"], ["Lund"]],
            id="a place and what stands there",
        ),
        pytest.param(
            [("Lund Corp.", "ORG"), ("Lund Enterprises Inc.", "ORG")],
            [["Lund Corp."], ["Lund Enterprises Inc."]],
            id="a company and its daughter",
        ),
    ],
)
def test_join_organisations(names: list[tuple[str, str]], joined: list[list[str]]) -> None:
    groups = same_spelling(
        Name(10 * place, 10 * place + len(text.split()), kind, text, "model")
        for place, (text, kind) in enumerate(names)
    )
    assert [[name.text for name in group.names] for group in join_organisations(groups)] == joined


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("HRB", "HRB"),
        ("H.R.B.", "HRB"),
        ("Hrb", None),
        ("BoL", "BoL"),
        ("BoLa", None),
        ("H", None),
        ("HARBOURBOARD", None),
        ("Board", None),
    ],
)
def test_acronym(name: str, letters: str | None) -> None:
    assert acronym(name) == letters


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Harbour and River Board", {"HRB", "HaRB", "HARB"}),
        ("Bank of Lund", {"BL", "BoL", "BOL"}),
        ("eBay", {"", "e", "E"}),
    ],
)
def test_initials(name: str, letters: set[str]) -> None:
    assert all_initials(name) == letters


def test_what_is_known_is_no_short_name() -> None:
    known = Name(20, 21, "ORG", "HRB", "gazetteer", Known("HRB", "ORG"))
    full = Name(0, 3, "ORG", "Harbour River Board", "model")
    assert len(join_organisations(same_spelling([full, known]))) == 2
