"""Some words by the numbers that spaCy keeps them by, to be found in a whole column at once."""

from collections.abc import Iterable

import numpy as np

from agents.grammar.tables import LAST, Column, Mask, ids


def keys_of(words: Iterable[str]) -> Column:
    """Give the numbers of some words in order, and one behind all, so that each has a place."""
    return np.array(sorted({*ids(words), LAST}), np.uint64)


def is_among(column: Column, keys: Column) -> Mask:
    """Mark the words that are one of some, given by their keys."""
    found: Mask = keys[keys.searchsorted(column)] == column
    return found
