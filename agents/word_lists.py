"""Read word lists and tables: files in a package's ``data`` whose first lines state their source.

Lines that begin with # speak to people.
"""

from collections.abc import Iterator
from pathlib import Path

AGENTS = Path(__file__).parent


def data_file(package: str, name: str) -> Path:
    """Give the path of a data file of a package, such as ``nlp/quotes`` and ``en/cues.txt``."""
    return AGENTS / package / "data" / name


def lines(package: str, name: str) -> Iterator[str]:
    """Yield the lines of a data file that are not comments."""
    text = data_file(package, name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def rows(package: str, name: str, columns: int) -> Iterator[list[str]]:
    """Yield the tab-separated columns of each line of a table; last ones may be left out."""
    for line in lines(package, name):
        cells = line.split("\t")
        yield cells + [""] * (columns - len(cells))


def words(package: str, name: str) -> frozenset[str]:
    """Collect all the words of a list."""
    return frozenset(word for line in lines(package, name) for word in line.split())
