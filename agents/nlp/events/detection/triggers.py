"""The words that stand for events: verbs, event nouns, some adjectives."""

from typing import NamedTuple

import numpy as np

from agents.nlp.events.detection.complements import complements
from agents.nlp.events.detection.trigger_scores import NEVER, child_odds, place_odds, word_odds
from agents.nlp.events.detection.word_kinds import KINDS
from agents.nlp.syntax.tables import indices
from agents.nlp.syntax.tree import Tree

# Odds are in hundredths. From -50 to -20 F1 is the same over the documents of TBAQ-cleaned: above
# this, plain subjects such as "the floods" are lost, below it stories hold more that is no event.
HUNDREDTHS, THRESHOLD = 100, -40


class Trigger(NamedTuple):
    """A word that stands for an event."""

    token: int
    kind: str
    lemma: int
    likelihood: float
    """That it stands for one, 0 to 1: as measured on articles the weights have not seen."""


def triggers(tree: Tree) -> list[Trigger]:
    """Find the words that stand for events, in reading order."""
    odds = place_odds(tree)
    places = indices(odds > NEVER)
    lemmas, suffixes = tree.lemmas[places], tree.doc.to_array("SUFFIX")[places]
    odds = odds[places] + child_odds(tree)[places]
    odds += word_odds(tree.tags[places], lemmas, complements(tree)[places], suffixes)
    found = odds > THRESHOLD
    return [
        Trigger(place, KINDS[tree.tag[place]], lemma, likelihood)
        for place, lemma, likelihood in zip(
            places[found].tolist(),
            lemmas[found].tolist(),
            (1 / (1 + np.exp(odds[found] / -HUNDREDTHS))).tolist(),
            strict=True,
        )
    ]
