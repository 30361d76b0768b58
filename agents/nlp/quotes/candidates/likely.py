"""Which candidates are likely enough to be told as quotes."""

from collections.abc import Container, Iterator
from itertools import repeat
from math import exp

from spacy.strings import get_string_id

from agents.nlp.quotes.acts import ACTS, Act
from agents.nlp.quotes.attribution import Attribution, characters
from agents.nlp.quotes.candidates.candidate import Candidate, candidates
from agents.nlp.quotes.candidates.features import features
from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.cues import NOUN_CUES, PACKAGE, Stance
from agents.nlp.quotes.frames.topics import is_topic
from agents.nlp.syntax.tree import Tree
from agents.word_lists import rows

WEIGHTS = {feature: float(weight) for feature, weight in rows(PACKAGE, "en/candidates.tsv", 2)}
LEMMAS = frozenset(
    get_string_id(feature.split(" ")[2]) for feature in WEIGHTS if feature.startswith("lemma ")
)
# What a feature weighs that the file does not name.
NOTHING = repeat(0.0)
# The best F1 on the development part of PolNeAR 1.0, of 0.2 to 0.45; so CERTAIN, of 0.4 to 0.6.
THRESHOLD = 0.3
# Of things and people, no topics of statements: `recalled its envoy`, `charged a man`.
CERTAIN, NEVER = 0.4, 1.0
OF_THINGS = {"object", "passive"}
DONE: frozenset[Act] = frozenset({"decision", "deed"})


def likely(
    reading: QuoteContext, taken: Container[int], reports: list[Attribution]
) -> Iterator[Attribution]:
    """Yield the likeliest content of each cue that no report has, where it is likely enough."""
    best: dict[int, tuple[float, Candidate]] = {}
    for found in candidates(reading, LEMMAS, taken, reports):
        chance = likelihood(reading.tree, found)
        if chance >= max(least(reading, found), best.get(found.cue.head, (0.0, found))[0]):
            best[found.cue.head] = (chance, found)
    for _, found in best.values():
        spans = characters(reading.tree, found.words)
        yield Attribution("likely", spans, found.cue, stance_of(reading, found), found.speaker)


def likelihood(tree: Tree, found: Candidate) -> float:
    """Weigh a candidate: the share of those like it that are quotes."""
    return 1 / (1 + exp(-sum(map(WEIGHTS.get, features(tree, found), NOTHING))))


def least(reading: QuoteContext, found: Candidate) -> float:
    """Give how likely a candidate has to be: things need more, and listed verbs have frames.

    What is only done with a thing says nothing of it: `signed a bill`, `read the paper`.
    """
    if found.complement not in OF_THINGS:
        return THRESHOLD
    if ACTS.get(reading.tree.lemma(found.cue.head), "deed") in DONE:
        return NEVER
    if is_topic(reading.tree, found.head):
        return THRESHOLD
    return NEVER if found.cue.head in reading.cues.verbs else CERTAIN


def stance_of(reading: QuoteContext, found: Candidate) -> Stance:
    """Give what a listed cue does with its contents; others assert."""
    cue = found.cue.head
    entry = reading.cues.of(cue) or NOUN_CUES.get(reading.tree.lemma(cue))
    return "asserts" if entry is None else entry.stance
