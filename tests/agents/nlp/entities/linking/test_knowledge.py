from pathlib import Path
from time import perf_counter

from agents.nlp.entities.linking.item import Item
from agents.nlp.entities.linking.knowledge import OWN, Knowledge, knowledge
from agents.nlp.entities.linking.table import Table, write
from agents.word_lists import data_file

SHIPPED = data_file("nlp/entities", "en/names.kb")
MOST_BYTES = 6_000_000


def test_the_likeliest_comes_first() -> None:
    weights = [item.weight for item in knowledge("en").items("New York")]
    assert len(weights) > 1
    assert weights == sorted(weights, reverse=True)


def test_a_name_is_asked_in_any_spelling() -> None:
    [erdogan] = knowledge("en").items("RECEP TAYYIP ERDO\u011eAN")
    assert erdogan.wikidata == "Q39259"


def test_the_operators_table_comes_first(tmp_path: Path) -> None:
    item = Item("kb:1", "Ankara", "ORG", weight=500)
    write([(item, frozenset({"ankara"}))], tmp_path / "own.kb")
    found = Knowledge(Table(SHIPPED), {}, [Table(tmp_path / "own.kb")]).items("Ankara")
    assert found[0] == item._replace(weight=OWN + 500)
    assert "Q3640" in {each.id for each in found}


def test_what_is_no_name_is_nothing() -> None:
    assert [
        *knowledge("en").items(""),
        *knowledge("en").items("?"),
        *knowledge("en").items("a" * 9999),
    ] == []


def test_the_shipped_table_is_small_and_opens_at_once() -> None:
    began = perf_counter()
    names = Table(SHIPPED)
    assert perf_counter() - began < 0.05
    assert len(names) > 100_000
    assert SHIPPED.stat().st_size < MOST_BYTES
