"""Words that tell of one kind of event: "attack" and "attacked", "purchase" beside "buy"."""

from collections.abc import Mapping

from agents.word_lists import lines

FAMILIES: Mapping[str, str] = {
    word: family.split()[0]
    for family in lines("nlp/events", "en/derivations.txt")
    for word in family.split()
}


def family_of(lemma: str) -> str:
    """Give what stands for all words of a word's family; a word without one stands for itself."""
    return FAMILIES.get(lemma, lemma)
