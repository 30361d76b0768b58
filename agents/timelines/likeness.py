"""Whether two articles tell of one event, whose words are of one family already."""

import re

from agents.timelines.contribution import Told
from agents.timelines.days import is_before
from agents.word_lists import words

WORD = re.compile(r"\w+")
EMPTY = words("timelines", "en/function_words.txt")
SHARED_WORDS = 2
DISPUTED_WORDS = 3


def is_same(one: Told, other: Told) -> bool:
    """Tell whether two articles tell of one event: at one time, and with others or words shared."""
    if one.modality != other.modality or is_before(one, other) is not None:
        return False
    if one.value is None and other.value is None:
        return len(shared(one, other)) > SHARED_WORDS
    return bool(one.others & other.others) or len(shared(one, other)) >= SHARED_WORDS


def disagree(one: Told, other: Told) -> bool:
    """Tell whether two articles that give different times tell of one event all the same."""
    if {one.basis, other.basis} != {"expression"} or one.modality != other.modality:
        return False
    return len(shared(one, other)) >= DISPUTED_WORDS and one.others == other.others


def shared(one: Told, other: Told) -> frozenset[str]:
    """Give the words that two summaries share, but for those that say nothing by themselves."""
    return words_of(one.summary) & words_of(other.summary)


def words_of(summary: str) -> frozenset[str]:
    """Give the words of a summary that say something."""
    return frozenset(WORD.findall(summary.casefold())) - EMPTY
