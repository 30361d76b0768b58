"""The words that stand for events: verbs, event nouns, some adjectives."""

from collections.abc import Mapping
from functools import cache
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
EVENT_NOUNS = ids(read_words("event_nouns.txt"))
WEIGHTS = read_weights(DATA / "triggers.tsv", EVENT_NOUNS)
LEMMAS = {tag: WEIGHTS.lemma[kind] for tag, kind in KINDS.items()}
SUFFIXES = {tag: WEIGHTS.suffix if kind == NOUN else {} for tag, kind in KINDS.items()}
# In hundredths, as the weights are.
THRESHOLD, NEVER = -50, -1_000_000


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
    odds = [
        LEMMAS[tag].get(lemma, 0) + SUFFIXES[tag].get(suffix, 0) + place_odds(tag, dep)
        for tag, dep, lemma, suffix in words.tolist()
    ]
    found = child_odds(tree)[places] + odds > THRESHOLD
    governs = tree.over(tree.labelled(CLAUSES))[places[found]].tolist()
    return [
        Trigger(place, KINDS[tag], lemma, clause)
        for place, (tag, _, lemma, _), clause in zip(
            places[found].tolist(), words[found].tolist(), governs, strict=True
        )
    ]


@cache
def place_odds(tag: int, dep: int) -> int:
    """Weigh where a word stands."""
    kind = KINDS[tag]
    return WEIGHTS.kind[kind] + WEIGHTS.place.get((tag, dep), 0) if fits(kind, dep) else NEVER


def fits(kind: str, dep: int) -> bool:
    """Tell whether a word stands where an event can: auxiliaries do not."""
    return kind == NOUN or (dep in ADJECTIVE_PLACES if kind == ADJECTIVE else dep not in AUXILIARY)


def child_odds(tree: Tree) -> Column:
    """Weigh what hangs on verbs: the same verb with an object is an event more often."""
    odds = np.zeros(len(tree.head), np.int64)
    for dep, weight in WEIGHTS.child.items():
        odds += weight * tree.over(tree.deps == dep)
    return odds * tree.tagged(VERB_TAGS)
