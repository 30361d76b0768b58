"""How rare words are in the news, by a count made beforehand: no article changes it.

So the weight of a word is the same whichever articles came before, and what is made of it does not
hang on their order.
"""

from functools import lru_cache
from math import log

from agents.word_lists import rows

FILE = "en/passage_frequencies.tsv"
PASSAGES = "*"
"""The row that says how many passages were counted."""


@lru_cache(1)
def counts() -> dict[str, int]:
    """Give in how many passages each word stands, and their number."""
    return {word: int(count) for word, count in rows("resemblance", FILE, 2)}


@lru_cache(1)
def background() -> dict[str, float]:
    """Give the inverse passage frequency of the words that the count knows."""
    return {word: log(counts()[PASSAGES] / count) for word, count in counts().items()}


@lru_cache(1)
def unknown() -> float:
    """Give the weight of a word that the count does not know: it stands in one passage."""
    return log(counts()[PASSAGES])
