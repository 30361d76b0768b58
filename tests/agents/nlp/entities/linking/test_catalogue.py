from agents.nlp.entities.linking.catalogue import catalogue
from agents.nlp.entities.linking.sources import TYPES

CATALOGUE = catalogue("en")


def test_three_spellings_of_a_weapon_are_one() -> None:
    [item] = {*CATALOGUE["s-400"], *CATALOGUE["s400"], *CATALOGUE["s 400"]}
    assert (item.name, item.type, item.kind) == ("S-400", "PRODUCT", "missile-system")


def test_a_name_stands_for_one_thing() -> None:
    several = {key for key, items in CATALOGUE.items() if len(items) > 1}
    assert several == set()


def test_types_and_items_have_their_form() -> None:
    items = {item for found in CATALOGUE.values() for item in found}
    assert len(items) > 900
    assert {item.type for item in items} <= TYPES
    assert all(item.wikidata for item in items if item.id)
