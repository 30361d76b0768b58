"""The words that stand for events: verbs, event nouns, some adjectives."""

from typing import NamedTuple

from agents.nlp.events.detection.trigger_scores import NEVER, child_odds, place_odds, word_odds
from agents.nlp.events.detection.word_kinds import KINDS
from agents.nlp.syntax.tables import indices
from agents.nlp.syntax.tree import Tree

# In hundredths, as the odds are.
THRESHOLD = -50


class Trigger(NamedTuple):
    """A word that stands for an event."""

    token: int
    kind: str
    lemma: int


def triggers(tree: Tree) -> list[Trigger]:
    """Find the words that stand for events, in reading order."""
    odds = place_odds(tree)
    places = indices(odds > NEVER)
    lemmas, suffixes = tree.lemmas[places], tree.doc.to_array("SUFFIX")[places]
    odds = odds[places] + child_odds(tree)[places]
    odds += word_odds(tree.tags[places], lemmas, suffixes)
    found = odds > THRESHOLD
    return [
        Trigger(place, KINDS[tree.tag[place]], lemma)
        for place, lemma in zip(places[found].tolist(), lemmas[found].tolist(), strict=True)
    ]
