"""The words that stand for events: verbs, event nouns, some adjectives."""

from typing import NamedTuple

from agents.nlp.events.detection.trigger_scores import NEVER, child_odds, place_odds, word_odds
from agents.nlp.events.detection.word_kinds import KINDS
from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tables import indices
from agents.nlp.syntax.tree import Tree

CLAUSES = deps({"ccomp", "xcomp"})
# In hundredths, as the odds are.
THRESHOLD = -50


class Trigger(NamedTuple):
    """A word that stands for an event; ``governs`` tells of a clause under it."""

    token: int
    kind: str
    lemma: int
    governs: bool


def triggers(tree: Tree) -> list[Trigger]:
    """Find the words that stand for events, in reading order."""
    odds = place_odds(tree)
    places = indices(odds > NEVER)
    lemmas, suffixes = tree.lemmas[places], tree.doc.to_array("SUFFIX")[places]
    odds = odds[places] + child_odds(tree)[places]
    odds += word_odds(tree.tags[places], lemmas, suffixes)
    found = odds > THRESHOLD
    events = places[found]
    return [
        Trigger(place, KINDS[tree.tag[place]], lemma, governs)
        for place, lemma, governs in zip(
            events.tolist(),
            lemmas[found].tolist(),
            tree.over(tree.labelled(CLAUSES))[events].tolist(),
            strict=True,
        )
    ]
