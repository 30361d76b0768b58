import pytest
from spacy.language import Language
from spacy.tokens import Span

from agents.nlp.entities.component import EntityFinder
from agents.nlp.entities.lexicon.gazetteer import Gazetteer, Known, load
from agents.nlp.entities.recognition.corrections import Recogniser
from agents.nlp.entities.recognition.find_names import (
    designated,
    find_names,
    known_names,
    model_names,
)
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import read
from tests.support.readings import reading_of


def found(model: Language, text: str, *entities: tuple[int, int, str]) -> list[tuple[str, str]]:
    doc = model(text)
    doc.set_ents([Span(doc, start, end, label) for start, end, label in entities])
    finder = model.get_pipe("entities")
    assert isinstance(finder, EntityFinder)
    reading = read(doc, finder.spellings, finder.beginnings)
    return [(name.text, name.type) for name in find_names(reading, finder.recogniser)]


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
    reading = read(doc, finder.spellings, finder.beginnings)
    [name] = find_names(reading, finder.recogniser)
    assert name.gender == "f"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load("en", lambda text: tuple(text.split()))


@pytest.fixture(scope="module")
def recogniser(gazetteer: Gazetteer) -> Recogniser:
    return Recogniser(gazetteer)


@pytest.mark.parametrize(
    ("text", "proper", "found"),
    [
        pytest.param("in Turkey today", True, [("Turkey", "GPE")], id="a proper noun"),
        pytest.param("in Turkey today", False, [], id="one word, no proper noun"),
        pytest.param("a Turkish port", False, [("Turkish", "NORP")], id="a people is an adjective"),
        pytest.param(
            "the World Bank said", False, [("World Bank", "ORG")], id="two words need no tag"
        ),
        pytest.param("a MacBook Pro 13 here", True, [("MacBook Pro 13", "PRODUCT")], id="product"),
    ],
)
def test_known_names(
    gazetteer: Gazetteer, *, text: str, proper: bool, found: list[tuple[str, str]]
) -> None:
    names = known_names(reading_of(text, proper=proper), gazetteer)
    assert [(name.text, name.type) for name in names] == found


def test_a_version_not_known_is_a_product_of_its_own(gazetteer: Gazetteer) -> None:
    [name] = known_names(reading_of("iPhone 99 came", proper=True), gazetteer)
    assert name.known == Known("iPhone 99", "PRODUCT")


def test_designations_are_products_of_their_spelling() -> None:
    names = list(designated(reading_of("the S-400 and an S 400")))
    assert [(name.text, name.type) for name in names] == [
        ("S-400", "PRODUCT"),
        ("S 400", "PRODUCT"),
    ]
    assert {name.known for name in names} == {Known("S-400", "PRODUCT")}


def test_the_longest_name_at_a_place_is_found(recogniser: Recogniser) -> None:
    reading = reading_of("the World Bank Group Forum met")._replace(named=[(1, 5, "ORG")])
    assert [name.text for name in find_names(reading, recogniser)] == ["World Bank Group Forum"]


def test_of_equal_names_the_gazetteers_is_kept(recogniser: Recogniser) -> None:
    reading = reading_of("the World Bank met")._replace(named=[(1, 3, "PERSON")])
    [name] = find_names(reading, recogniser)
    assert (name.source, name.type) == ("gazetteer", "ORG")


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param("of Harbour Corp.", "PERSON", "ORG", id="by its last word"),
        pytest.param("Mr. Lund left", "ORG", "PERSON", id="by the word before"),
        pytest.param("in Idlib today", "PERSON", "GPE", id="by what is known"),
    ],
)
def test_the_type_of_a_models_name(
    recogniser: Recogniser, text: str, kind: str, expected: str
) -> None:
    end = 3 if text.endswith("Corp.") else 2
    [name] = model_names(reading_of(text)._replace(named=[(1, end, kind)]), recogniser, {})
    assert name.type == expected


def test_what_is_known_is_not_made_twice(recogniser: Recogniser) -> None:
    reading = reading_of("the World Bank met Lund")._replace(named=[(1, 3, "ORG"), (4, 5, "ORG")])
    known = [Name(1, 3, "ORG", "World Bank", "gazetteer")]
    names = model_names(reading, recogniser, {name.start: name for name in known})
    assert [name.text for name in names] == ["Lund"]
