"""A knowledge base of a million names, as an operator may have one."""

from pathlib import Path
from time import perf_counter

import pytest

from agents.nlp.entities.linking.sources import items_of
from agents.nlp.entities.linking.table import Table, write

THINGS, NAMES = 500_000, 1_000_000
OPENS, LOOKS_UP = 0.05, 50e-6


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> Table:
    folder = tmp_path_factory.mktemp("million")
    with (folder / "own.tsv").open("w") as file:
        file.write("id\tname\taliases\ttype\n")
        file.writelines(
            f"{number}\tHarbour Board {number}\tHB{number}\tORG\n" for number in range(THINGS)
        )
    write(items_of(folder / "own.tsv"), folder / "own.kb")
    return Table(folder / "own.kb")


@pytest.mark.long
def test_every_name_is_found(names: Table) -> None:
    assert len(names) == NAMES
    for number in range(0, THINGS, 997):
        [item] = names.find(f"hb{number}")
        assert names.find(f"harbour board {number}") == [item]
        assert item.id == f"kb:{number}"
    assert names.find("harbour board") == []


@pytest.mark.long
def test_it_opens_at_once_and_answers_fast(names: Table, tmp_path: Path) -> None:
    path = tmp_path / "again.kb"
    write(((names.find("hb1")[0], frozenset({"hb1"})),), path)
    began = perf_counter()
    Table(path)
    assert perf_counter() - began < OPENS
    began = perf_counter()
    for number in range(1000):
        names.find(f"hb{number}")
    assert (perf_counter() - began) / 1000 < LOOKS_UP
