"""The predicates of an article: what each of its words makes of the events that hang on it."""

import numpy as np

from agents.nlp.events.factuality.lexicon import (
    KIND_TAGS,
    KINDS,
    NOUN,
    OBJECT,
    PREDICATES,
    VERB,
    Frames,
)
from agents.nlp.syntax.labels import TAGS, deps, tags
from agents.nlp.syntax.tables import Table
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import numbers

NO_FRAMES: Frames = {}
[PREPOSITION] = deps({"prep"})
NOMINAL = deps({"nsubj", "nsubjpass", "dobj", "pobj", "attr"})
LIKE_NOUNS, NOUN_TAGS = tags({"VBZ", "VBP"}), KIND_TAGS[NOUN]
[NOUN_TAG] = tags({"NNS"})
PLACES = {word: place for place, word in enumerate({word for _, word in PREDICATES}, 1)}
TABLE = Table(PLACES, 0)
"""Small numbers for the words of the lexicon, 0 for all others: looked up all at once."""
ENTRIES = [
    {PLACES[word]: entry for (kind, word), entry in PREDICATES.items() if kind == KINDS.get(tag)}
    for tag in range(TAGS.unknown + 1)
]
"""The entries by tag and number."""


class Predicates:
    """The predicates among the words of an article."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._places = numbers(TABLE.of(tree.lemmas))
        # The tagger may take "reports" for a verb where the parser sees a subject.
        nouns = tree.labelled(NOMINAL) & tree.tagged(LIKE_NOUNS)
        self._tags = np.where(nouns, NOUN_TAG, tree.tags).astype(np.uint8).tobytes()

    def frames(self, word: int) -> Frames:
        """Look up the effects of a word, with its particle if it has one."""
        tree = self._tree
        entry = ENTRIES[self._tags[word]].get(self._places[word])
        if entry is None:
            return NO_FRAMES
        for child in tree.rights(word) if entry.particles else ():
            found = entry.particles.get(tree.lower(child))
            if found is not None and (OBJECT in found or self._is_particle(child)):
                return found
        return entry.frames

    def is_noun(self, word: int) -> bool:
        """Tell whether a word is a noun or stands where one does."""
        return self._tags[word] in NOUN_TAGS

    def _is_particle(self, word: int) -> bool:
        """Tell a particle from a preposition with a noun of its own: "fell through the roof"."""
        tree = self._tree
        return not (tree.dep[word] == PREPOSITION and tree.rights(word))

    def is_of_verb(self, preposition: int, verb: int) -> bool:
        """Tell a particle that the parser takes for a preposition: "called off the tour"."""
        tree = self._tree
        entry = ENTRIES[tree.tag[verb]].get(self._places[verb])
        if entry is None or not entry.particles or KINDS.get(tree.tag[verb]) != VERB:
            return False
        frames = entry.particles.get(tree.lower(preposition), NO_FRAMES)
        return OBJECT in frames
