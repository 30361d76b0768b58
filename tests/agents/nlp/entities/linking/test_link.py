"""What links are given, and what is left open: the article must leave no doubt."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.entities.entity import Entity
from tests.support.entities import with_names

SPORT = " The coach praised the goalkeeper, and the striker scored in a match of the league season."


def ids(doc: Doc) -> dict[str, str]:
    found: list[Entity] = doc._.entities
    return {entity.name: entity.id for entity in found}


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Talks began in Ankara.", {"Ankara": "GPE"}, "wd:Q3640"),
        ("Springfield was quiet.", {"Springfield": "GPE"}, "nil:gpe:springfield"),
        (
            "Springfield, Illinois, was quiet.",
            {"Springfield": "GPE", "Illinois": "GPE"},
            "wd:Q28515",
        ),
        ("Idlib was shelled.", {"Idlib": "GPE"}, "nil:gpe:idlib"),
        ("Idlib in Syria was shelled.", {"Idlib": "GPE", "Syria": "GPE"}, "wd:Q504657"),
        ("Georgia asked for talks.", {"Georgia": "GPE"}, "wd:Q230"),
        ("Georgia's governor signed it.", {"Georgia": "GPE"}, "wd:Q1428"),
        (
            "Voters in Georgia and in Atlanta chose.",
            {"Georgia": "GPE", "Atlanta": "GPE"},
            "wd:Q1428",
        ),
        ("Washington objected.", {"Washington": "GPE"}, "wd:Q61"),
        ("Washington state objected.", {"Washington": "GPE"}, "wd:Q1223"),
        ("The state of Washington objected.", {"Washington": "GPE"}, "wd:Q1223"),
        ("It rained in New York City.", {"New York City": "GPE"}, "wd:Q60"),
        ("The Paris-Dakar rally began.", {"Paris": "GPE", "Dakar": "GPE"}, "nil:gpe:paris"),
        ("A thousand felt the Bern.", {"Bern": "GPE"}, "nil:gpe:bern"),
        ("France beat Spain." + SPORT, {"France": "GPE", "Spain": "GPE"}, "nil:gpe:france"),
        ("He was born in France." + SPORT, {"France": "GPE"}, "wd:Q142"),
        ("France beat Spain to the deal.", {"France": "GPE", "Spain": "GPE"}, "wd:Q142"),
        ("They flew to the Middle East.", {"Middle East": "LOC"}, "wd:Q7204"),
    ],
)
def test_places(model: Language, text: str, names: dict[str, str], expected: str) -> None:
    assert ids(with_names(model, text, names))[next(iter(names))] == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Recep Tayyip Erdogan spoke.", "Recep Tayyip Erdogan", "wd:Q39259"),
        ("Sen. John McCain spoke.", "John McCain", "wd:Q10390"),
        ("John McCain, a plumber, sang.", "John McCain", "nil:person:john-mccain"),
        ("McCain, a senator, spoke.", "McCain", "nil:person:mccain"),
        ("Susan Roe, a senator, spoke.", "Susan Roe", "nil:person:susan-roe"),
    ],
)
def test_people(model: Language, text: str, name: str, expected: str) -> None:
    assert ids(with_names(model, text, {name: "PERSON"}))[name] == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("NATO met.", "NATO", "wd:Q7184"),
        ("The World Health Organisation met.", "World Health Organisation", "wd:Q7817"),
        ("Congress adjourned.", "Congress", "nil:org:congress"),
        ("The U.S. Congress adjourned.", "U.S. Congress", "wd:Q11268"),
        ("Parliament met in Warsaw.", "Parliament", "nil:org:parliament"),
        ("The Labour Party met.", "Labour Party", "nil:org:labour-party"),
        ("The Labour Party met in the United Kingdom.", "Labour Party", "wd:Q9630"),
        ("Lockheed Martin said no.", "Lockheed Martin", "nil:org:lockheed-martin"),
        ("The IRA was mentioned.", "IRA", "nil:org:ira"),
        ("Purdue University said no.", "Purdue University", "nil:org:purdue-university"),
    ],
)
def test_organisations(model: Language, text: str, name: str, expected: str) -> None:
    assert ids(with_names(model, text, {name: "ORG"}))[name] == expected


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("Waitrose said sales at its stores had risen.", "wd:"),
        ("Waitrose is not in the river.", "nil:"),
        ("Subway said its shares had risen.", "nil:"),
    ],
)
def test_brands_alone_stand_beside_business(model: Language, text: str, scheme: str) -> None:
    name = text.split(" ", 1)[0]
    [found] = ids(with_names(model, text, {name: "ORG"})).values()
    assert found.startswith(scheme)


def test_a_product_tells_its_kind(model: Language) -> None:
    doc = with_names(model, "They sold the S-400 and an iPhone.", {"iPhone": "PRODUCT"})
    kinds = {entity.name: entity.kind for entity in doc._.entities}
    assert kinds == {"S-400": "missile-system", "iPhone": "device"}


def test_a_place_tells_where_it_lies(model: Language) -> None:
    [entity] = with_names(model, "It rained in Dallas.", {"Dallas": "GPE"})._.entities
    links = entity.links
    assert (links["country"], links["admin1"], links["geonames"]) == ("US", "US-TX", "4684888")
    assert links["coordinates"] == pytest.approx((32.8, -96.8), abs=0.1)


def test_ids_do_not_hang_on_the_order_of_places(model: Language) -> None:
    names = {"Springfield": "GPE", "Chicago": "GPE", "Illinois": "GPE"}
    orders = ["Springfield, Chicago, Illinois.", "Illinois, Chicago, Springfield."]
    one, other = (ids(with_names(model, text, names)) for text in orders)
    assert one == other


@pytest.mark.parametrize("text", ["", "?!", "\u200d\u0301", "Ankara \U0001f600 " * 500])
def test_odd_texts_are_no_trouble(model: Language, text: str) -> None:
    with_names(model, text, {"Ankara": "GPE"})
