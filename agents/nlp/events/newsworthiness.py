"""How much words by themselves say that their events belong on a timeline."""

from collections.abc import Mapping

from spacy.strings import get_string_id

from agents.nlp.syntax.tables import Table
from agents.word_lists import rows

WEIGHTS: Mapping[int, int] = {
    get_string_id(word): int(weight)
    for weight, listed in rows("nlp/events", "en/newsworthy.tsv", 2)
    for word in listed.split()
}
"""From -2, what is never news, to 2, what changes something."""
NEWS, CHANGE = 1, 2
COLUMN = Table(WEIGHTS, 0)


def newsworthiness(lemma: int) -> int:
    """Give the weight of a word, by its dictionary form."""
    return WEIGHTS.get(lemma, 0)
