"""Units, currencies and bounds: spellings of some words, looked up before and behind a number."""

from collections.abc import Mapping, Sequence

from agents.nlp.amounts.numbers import PACKAGE
from agents.word_lists import rows

Spellings = Mapping[str, str]
LONGEST = 3


def spellings(table: str) -> Spellings:
    """Read a table by the spellings of each row; letters keep their case where they are short."""
    return {
        spelling: name for name, line in rows(PACKAGE, table, 2) for spelling in line.split("|")
    }


UNITS = spellings("en/units.tsv")
CURRENCIES = spellings("en/currencies.tsv")
BOUNDS = spellings("en/bounds.tsv")


def behind(words: Sequence[str], start: int, known: Spellings) -> tuple[str, int] | None:
    """Find the longest spelling that begins at a word, and where it ends."""
    for length in range(LONGEST, 0, -1):
        found = known.get(" ".join(words[start : start + length]))
        if found is not None and start + length <= len(words):
            return found, start + length
    return None


def before(words: Sequence[str], end: int, known: Spellings) -> tuple[str, int] | None:
    """Find the longest spelling that ends before a word, and where it begins."""
    for length in range(LONGEST, 0, -1):
        if length <= end:
            found = known.get(" ".join(words[end - length : end]).lower())
            if found is not None:
                return found, end - length
    return None
