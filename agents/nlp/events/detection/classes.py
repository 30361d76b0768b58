"""The TimeML class of each event, by its word and by what the word governs; all events at once."""

from collections.abc import Sequence

import numpy as np

from agents.nlp.events.detection.class_weights import (
    CONTEXTS,
    NAMES,
    PLACES,
    ROWS,
    TAGGED,
    WORDS,
)
from agents.nlp.events.detection.complements import complements
from agents.nlp.events.detection.triggers import Trigger
from agents.nlp.events.detection.word_kinds import ORDER
from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tables import Column, Mask
from agents.nlp.syntax.tree import Tree

[PREPOSITION], [OBJECT] = deps({"prep"}), deps({"dobj"})
OF_PREPOSITIONS = deps({"pobj", "pcomp"})


def event_classes(tree: Tree, found: Sequence[Trigger]) -> dict[int, str]:
    """Give the class of each event, by the place of its word."""
    places = np.array([item.token for item in found], np.int64)
    kinds = np.array([ORDER.index(item.kind) for item in found], np.int64)
    lemmas = np.array([item.lemma for item in found], np.uint64)
    best = scores(tree, places, kinds, lemmas).argmax(axis=1)
    return {
        place: NAMES[number] for place, number in zip(places.tolist(), best.tolist(), strict=True)
    }


def scores(tree: Tree, places: Column, kinds: Column, lemmas: Column) -> Column:
    """Weigh each class for each event; in hundredths, which add up exactly."""
    governed = complements(tree)[places]
    about = about_events(tree, places)[places].astype(np.int64)
    odds: Column = WORDS[ROWS.of(lemmas ^ kinds.astype(np.uint64)), governed, about]
    odds = odds + CONTEXTS[kinds, governed, about]
    odds += TAGGED[tree.tags[places]]
    return odds + PLACES[kinds, tree.deps[places]]


def about_events(tree: Tree, places: Column) -> Mask:
    """Mark the words with an event for their object, or behind their preposition."""
    about = np.zeros(len(tree.head), np.bool_)
    about[tree.heads[places[tree.deps[places] == OBJECT]]] = True
    behind = tree.heads[places[tree.labelled(OF_PREPOSITIONS)[places]]]
    about[tree.heads[behind[tree.deps[behind] == PREPOSITION]]] = True
    return about
