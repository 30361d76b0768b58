"""How likely words stand for events, all words of an article at once; in hundredths."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from spacy.strings import get_string_id

from agents.nlp.events.detection.complements import COMPLEMENTS
from agents.nlp.events.detection.word_kinds import KINDS, NOUN, VERB_TAGS, fits
from agents.nlp.syntax.labels import DEPS, TAGS
from agents.nlp.syntax.tables import Column, Table, ids, indices
from agents.nlp.syntax.tree import Tree
from agents.word_lists import rows, words


class Weights(NamedTuple):
    """Log odds for an event, by what is seen of a word; in hundredths, which add up exactly."""

    kind: dict[str, int]
    lemma: dict[str, dict[int, int]]
    """By kind; of a lemma with a complement, by the lemma's number with that of the complement."""
    place: dict[tuple[int, int], int]
    """By tag and dependency."""
    suffix: dict[int, int]
    child: dict[int, int]


def read_weights(lines: Iterable[Sequence[str]], listed: Iterable[int]) -> Weights:
    """Read the weights, each under what it weighs; listed nouns bring that with their lemma."""
    weights = Weights({}, {"V": {}, "N": {}, "J": {}}, {}, {}, {})
    for feature, weight in lines:
        name, *seen = feature.split(" ")
        value = round(float(weight) * 100)
        if name == "listed":
            for lemma in listed:
                weights.lemma["N"][lemma] = weights.lemma["N"].get(lemma, 0) + value
        else:
            put(weights, name, seen, value)
    return weights


def put(weights: Weights, name: str, seen: list[str], value: int) -> None:
    """Put a weight in its place."""
    if name == "kind":
        weights.kind[seen[0]] = value
    elif name == "lemma":
        lemmas, key = weights.lemma[seen[0]], get_string_id(seen[1])
        if len(seen) > len(("kind", "lemma")):
            key ^= COMPLEMENTS.index(seen[2]) + 1
        lemmas[key] = lemmas.get(key, 0) + value
    elif name == "place":
        weights.place[TAGS.number(seen[0]), DEPS.number(seen[1])] = value
    elif name == "suffix":
        weights.suffix[get_string_id(seen[0])] = value
    else:
        weights.child[DEPS.number(seen[0])] = value


EVENT_NOUNS = ids(words("nlp/events", "en/event_nouns.txt"))
WEIGHTS = read_weights(rows("nlp/events", "en/triggers.tsv", 2), EVENT_NOUNS)
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


def word_odds(tags: Column, lemmas: Column, governed: Column, suffixes: Column) -> Column:
    """Weigh words by lemma and complement, each kind in its own way, and nouns by their ending."""
    odds = SUFFIXES.of(suffixes) * TAGS.among(tags, NOUN_TAGS)
    used = lemmas ^ (governed + 1).astype(np.uint64)
    for own, table in LEMMAS:
        places = indices(TAGS.among(tags, own))
        odds[places] += table.of(lemmas[places]) + table.of(used[places])
    return odds


def child_odds(tree: Tree) -> Column:
    """Weigh what hangs on verbs: the same verb with an object is an event more often."""
    below = np.zeros((len(tree.head), len(CHILD_WEIGHTS)), np.bool_)
    below[tree.heads, CHILDREN[tree.deps]] = True
    odds: Column = below @ CHILD_WEIGHTS
    return odds * tree.tagged(VERB_TAGS)
