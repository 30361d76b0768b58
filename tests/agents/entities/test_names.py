import pytest
from spacy.language import Language
from spacy.tokens import Span

from agents.entities.component import EntityFinder
from agents.entities.names import Name, find_names, without_overlaps
from agents.entities.reading import read


def found(model: Language, text: str, *entities: tuple[int, int, str]) -> list[tuple[str, str]]:
    doc = model(text)
    doc.set_ents([Span(doc, start, end, label) for start, end, label in entities])
    finder = model.get_pipe("entities")
    assert isinstance(finder, EntityFinder)
    reading = read(doc, finder.spellings)
    return [(name.text, name.type) for name in find_names(reading, finder.gazetteer)]


@pytest.mark.parametrize(
    ("text", "entity", "names"),
    [
        pytest.param(
            "a US Patriot battery",
            (1, 3, "ORG"),
            [("US", "GPE"), ("Patriot", "PRODUCT")],
            id="a country before a known name",
        ),
        pytest.param(
            "the Danish Harbour Board",
            (0, 4, "ORG"),
            [("Danish Harbour Board", "ORG")],
            id="a people in a name",
        ),
        pytest.param(
            "Boeing and Airbus agreed",
            (0, 3, "ORG"),
            [("Boeing", "ORG"), ("Airbus", "ORG")],
            id="two known names",
        ),
        pytest.param(
            "Harbour River Board (HRB)",
            (0, 5, "ORG"),
            [("Harbour River Board", "ORG"), ("HRB", "ORG")],
            id="a bracket",
        ),
        pytest.param("in Nato's view", (1, 2, "PERSON"), [("Nato", "ORG")], id="known type"),
        pytest.param("by Minister Lund", (1, 3, "PERSON"), [("Lund", "PERSON")], id="title"),
        pytest.param("code 7190044821003 video", (1, 2, "ORG"), [], id="number"),
        pytest.param("on Monday", (1, 2, "DATE"), [], id="a type not kept"),
    ],
)
def test_the_models_names_are_mended(
    model: Language, text: str, entity: tuple[int, int, str], names: list[tuple[str, str]]
) -> None:
    assert found(model, text, entity) == names


def test_the_form_of_address_is_kept(model: Language) -> None:
    doc = model("Mrs. Lund left")
    doc.set_ents([Span(doc, 1, 2, "PERSON")])
    finder = model.get_pipe("entities")
    assert isinstance(finder, EntityFinder)
    [name] = find_names(read(doc, finder.spellings), finder.gazetteer)
    assert name.sex == "f"


def test_of_overlapping_names_the_first_given_is_kept() -> None:
    long, short = Name(2, 5, "ORG", "a b c", "model"), Name(4, 6, "GPE", "c d", "gazetteer")
    before = Name(0, 1, "GPE", "z", "model")
    assert without_overlaps([long, short, before]) == [before, long]
