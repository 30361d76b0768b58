"""How likely words stand for events, all words of an article at once; in hundredths."""

import numpy as np

from agents.grammar.labels import DEPS, TAGS
from agents.grammar.tables import Column, Table, ids, indices
from agents.grammar.tree import Tree
from agents.timeline.kinds import KINDS, NOUN, VERB_TAGS, fits
from agents.timeline.weights import Weights, read_weights
from agents.timeline.word_lists import DATA, read_words

EVENT_NOUNS = ids(read_words("event_nouns.txt"))
WEIGHTS = read_weights(DATA / "triggers.tsv", EVENT_NOUNS)
NEVER = -1_000_000


def place_table(weights: Weights) -> Column:
    """Weigh each tag with each dependency."""
    odds = np.full((TAGS.unknown + 1, DEPS.unknown + 1), NEVER)
    for tag, kind in KINDS.items():
        for dep in range(DEPS.unknown + 1):
            if fits(kind, dep):
                odds[tag, dep] = weights.kind[kind] + weights.place.get((tag, dep), 0)
    return odds


PLACES = place_table(WEIGHTS)
LEMMAS = [
    (frozenset(tag for tag in KINDS if KINDS[tag] == kind), Table(own, 0))
    for kind, own in WEIGHTS.lemma.items()
]
NOUN_TAGS = frozenset(tag for tag in KINDS if KINDS[tag] == NOUN)
SUFFIXES = Table(WEIGHTS.suffix, 0)
# Of all other dependencies, the column behind the last weighs nothing.
CHILDREN = np.full(DEPS.unknown + 1, len(WEIGHTS.child))
CHILDREN[list(WEIGHTS.child)] = range(len(WEIGHTS.child))
CHILD_WEIGHTS = np.array([*WEIGHTS.child.values(), 0])


def place_odds(tree: Tree) -> Column:
    """Weigh where words stand; ``NEVER`` where no event can."""
    odds: Column = PLACES[tree.tags, tree.deps]
    return odds


def word_odds(tags: Column, lemmas: Column, suffixes: Column) -> Column:
    """Weigh words by lemma, each kind in its own way, and nouns by their ending."""
    odds = SUFFIXES.of(suffixes) * TAGS.among(tags, NOUN_TAGS)
    for own, table in LEMMAS:
        places = indices(TAGS.among(tags, own))
        odds[places] += table.of(lemmas[places])
    return odds


def child_odds(tree: Tree) -> Column:
    """Weigh what hangs on verbs: the same verb with an object is an event more often."""
    below = np.zeros((len(tree.head), len(CHILD_WEIGHTS)), np.bool_)
    below[tree.heads, CHILDREN[tree.deps]] = True
    odds: Column = below @ CHILD_WEIGHTS
    return odds * tree.tagged(VERB_TAGS)
