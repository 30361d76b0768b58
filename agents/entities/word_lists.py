"""Read the word lists of a language; the first lines of each state its source."""

from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).parent / "data"


def lines(language: str, name: str) -> Iterator[str]:
    """Yield the lines of a data file that are not comments."""
    text = (DATA / language / name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def rows(language: str, name: str, columns: int) -> Iterator[list[str]]:
    """Yield the tab-separated columns of each line of a table; last ones may be left out."""
    for line in lines(language, name):
        cells = line.split("\t")
        yield cells + [""] * (columns - len(cells))


def words(language: str, name: str) -> frozenset[str]:
    """Collect all the words of a list."""
    return frozenset(word for line in lines(language, name) for word in line.split())
