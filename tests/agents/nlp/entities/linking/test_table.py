from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.nlp.entities.linking.item import Item, item_in, keys_of, line_of
from agents.nlp.entities.linking.table import MAGIC, NoTable, Table, write

LUND = Item("Q1", "Lund", "GPE", "town", 200, "SE", "Scania", "SE-M", "269", "55.7", "13.19")
BOARD = Item("kb:17", "Harbour Board", "ORG")


def table(folder: Path, *items: tuple[Item, frozenset[str]]) -> Table:
    write(items, folder / "names.kb")
    return Table(folder / "names.kb")


def test_a_name_is_found_and_others_are_not(tmp_path: Path) -> None:
    names = table(
        tmp_path, (LUND, frozenset({"lund"})), (BOARD, frozenset({"harbour board", "hb"}))
    )
    assert names.find("lund") == [LUND]
    assert names.find("hb") == names.find("harbour board") == [BOARD]
    assert names.find("harbour") == names.find("") == []
    assert len(names) == 3


def test_namesakes_are_all_found(tmp_path: Path) -> None:
    other = LUND._replace(id="Q2", country="DK")
    names = table(tmp_path, (LUND, frozenset({"lund"})), (other, frozenset({"lund"})))
    assert sorted(names.find("lund")) == [LUND, other]


def test_two_names_of_one_number_are_told_apart(tmp_path: Path) -> None:
    # CRC-32 gives both the same number.
    names = table(tmp_path, (LUND, frozenset({"plumless"})), (BOARD, frozenset({"buckeroo"})))
    assert names.find("plumless") == [LUND]
    assert names.find("buckeroo") == [BOARD]


def test_an_empty_table_knows_nothing(tmp_path: Path) -> None:
    assert table(tmp_path).find("lund") == []


@pytest.mark.parametrize("data", [b"", b"id\tname\n", MAGIC, MAGIC + b"\x01\0\0\0\xff\0\0\0"])
def test_what_is_no_table_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "names.kb").write_bytes(data)
    with pytest.raises(NoTable, match=r"names\.kb"):
        Table(tmp_path / "names.kb")


@given(name=st.text(min_size=1), more=st.lists(st.text()))
def test_any_name_survives_the_file(name: str, more: list[str]) -> None:
    keys = keys_of([name, *more])
    if keys:
        item, read = item_in(line_of(Item("kb:1", name, "ORG"), keys))
        assert (item.id, item.type, read) == ("kb:1", "ORG", keys)
