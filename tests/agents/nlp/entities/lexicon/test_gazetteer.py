import pytest

from agents.nlp.entities.lexicon.gazetteer import (
    Gazetteer,
    Known,
    countries,
    in_capitals,
    load,
    others,
)
from agents.word_lists import rows


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load("en", lambda text: tuple(text.split()))


@pytest.mark.parametrize(
    ("name", "kind", "wikidata"),
    [
        ("Turkey", "GPE", "Q43"),
        ("Türkiye", "GPE", "Q43"),
        ("U.S.", "GPE", "Q30"),
        ("United States of America", "GPE", "Q30"),
        ("Turkish", "NORP", "Q43"),
        ("Turks", "NORP", None),
        ("NATO", "ORG", None),
        ("Idlib", "GPE", None),
    ],
)
def test_sure_names(gazetteer: Gazetteer, name: str, kind: str, wikidata: str | None) -> None:
    known = gazetteer.known(name, "PERSON")
    assert known is not None
    assert (known.type, known.wikidata) == (kind, wikidata)


def test_spellings_of_a_country_are_one_thing(gazetteer: Gazetteer) -> None:
    assert gazetteer.known("USA", "GPE") == gazetteer.known("America", "GPE")


def test_a_doubtful_name_is_known_only_as_what_it_is(gazetteer: Gazetteer) -> None:
    assert gazetteer.known("Jordan", "PERSON") is None
    known = gazetteer.known("Jordan", "GPE")
    assert known is not None
    assert known.iso3166 == "JO"


def test_only_sure_names_are_found_in_a_text(gazetteer: Gazetteer) -> None:
    words = ["Chad", "met", "the", "Saudi", "envoy", "in", "SYRIA"]
    found = gazetteer.phrases.find(words, range(len(words)))
    assert [known.name for _, _, known in found] == ["Saudi", "Syria"]


def test_identifiers_are_well_formed_and_not_shared() -> None:
    table = list(rows("nlp/entities", "en/countries.tsv", 6))
    assert all(len(row[0]) == 2 and row[0].isupper() for row in table)
    assert all(row[1][0] == "Q" and row[1][1:].isdigit() and row[2].isdigit() for row in table)
    for column in range(3):
        assert len({row[column] for row in table}) == len(table)


def test_no_spelling_stands_for_two_countries() -> None:
    owner: dict[str, str] = {}
    for spelling, known in countries("en"):
        assert owner.setdefault(spelling, known.name) == known.name


@pytest.mark.parametrize(
    ("spelling", "kind", "forms"),
    [
        ("Oslo", "GPE", ["Oslo", "OSLO"]),
        ("Oil", "GPE", ["Oil"]),
        ("Rocket", "PRODUCT", ["Rocket"]),
    ],
)
def test_headlines_in_capitals(spelling: str, kind: str, forms: list[str]) -> None:
    found = in_capitals([(spelling, Known(spelling, kind))])
    assert [form for form, _ in found] == forms


def test_a_people_is_called_by_its_first_name() -> None:
    peoples = {spelling: known.name for spelling, known in countries("en") if known.type == "NORP"}
    assert peoples["Afghans"] == peoples["Afghan"] == "Afghan"


def test_nothing_is_known_of_other_names(gazetteer: Gazetteer) -> None:
    assert gazetteer.known("Vera Lund", "PERSON") is None


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        ("places.tsv", {"GPE", "LOC", "FAC"}),
        ("organisations.tsv", {"ORG"}),
        ("products.tsv", {"PRODUCT"}),
        ("peoples.tsv", {"NORP"}),
        ("events_and_laws.tsv", {"EVENT", "LAW"}),
    ],
)
def test_a_table_holds_its_types(table: str, kinds: set[str]) -> None:
    assert {kind for kind, *_ in rows("nlp/entities", f"en/{table}", 3)} <= kinds


def test_spellings_have_no_blanks_around_them() -> None:
    spellings = [spelling for spelling, _ in [*countries("en"), *others("en")]]
    assert spellings == [spelling.strip() for spelling in spellings]
