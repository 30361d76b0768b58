"""The words that stand for events: verbs, event nouns, some adjectives."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from agents.timeline.tree import Column, Tree, ids
from agents.timeline.weights import read_weights
from agents.timeline.word_lists import DATA, read_words

VERB, NOUN, ADJECTIVE = "V", "N", "J"
VERB_TAGS = ids({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
KINDS: Mapping[int, str] = {
    **dict.fromkeys(VERB_TAGS, VERB),
    **dict.fromkeys(ids({"NN", "NNS"}), NOUN),
    **dict.fromkeys(ids({"JJ", "JJR"}), ADJECTIVE),
}
AUXILIARY = ids({"aux", "auxpass"})
CLAUSES = ids({"ccomp", "xcomp"})
ADJECTIVE_PLACES = ids({"acomp", "amod", "ROOT", "conj", "oprd", "ccomp", "advcl", "relcl", "acl"})
WEIGHTS = read_weights(DATA / "triggers.tsv")
EVENT_NOUNS = ids(read_words("event_nouns.txt"))
# In hundredths, as the weights are.
THRESHOLD, NEVER = -50, -1_000_000
REMEMBERED = 2**15


class Trigger(NamedTuple):
    """A word that stands for an event; ``governs`` tells of a clause under it."""

    token: int
    kind: str
    lemma: int
    governs: bool


def triggers(tree: Tree) -> list[Trigger]:
    """Find the words that stand for events, in reading order."""
    places = np.flatnonzero(tree.tagged(KINDS))
    words = tree.doc.to_array(["TAG", "DEP", "LEMMA", "SUFFIX"])[places]
    odds = np.fromiter(map(own_odds, *words.T.tolist()), np.int64, len(places))
    found = odds + child_odds(tree)[places] > THRESHOLD
    governs = tree.over(tree.labelled(CLAUSES))[places[found]].tolist()
    return [
        Trigger(place, KINDS[tag], lemma, clause)
        for place, (tag, _, lemma, _), clause in zip(
            places[found].tolist(), words[found].tolist(), governs, strict=True
        )
    ]


@lru_cache(REMEMBERED)
def own_odds(tag: int, dep: int, lemma: int, suffix: int) -> int:
    """Weigh a word by itself."""
    kind = KINDS[tag]
    if not fits(kind, dep):
        return NEVER
    odds = WEIGHTS.kind[kind] + WEIGHTS.lemma[kind].get(lemma, 0) + WEIGHTS.place.get((tag, dep), 0)
    if kind == NOUN:
        odds += WEIGHTS.suffix.get(suffix, 0) + WEIGHTS.listed * (lemma in EVENT_NOUNS)
    return odds


def fits(kind: str, dep: int) -> bool:
    """Tell whether a word stands where an event can: auxiliaries do not."""
    return kind == NOUN or (dep in ADJECTIVE_PLACES if kind == ADJECTIVE else dep not in AUXILIARY)


def child_odds(tree: Tree) -> Column:
    """Weigh what hangs on verbs: the same verb with an object is an event more often."""
    odds = np.zeros(len(tree.head), np.int64)
    for dep, weight in WEIGHTS.child.items():
        odds += weight * tree.over(tree.deps == dep)
    return odds * tree.tagged(VERB_TAGS)
