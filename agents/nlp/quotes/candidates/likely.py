"""Which candidates are likely enough to be told as quotes."""

from collections.abc import Container, Iterator
from itertools import repeat
from math import exp

from spacy.strings import get_string_id

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
# The best F1 on the development part of PolNeAR 1.0, of 0.22 to 0.5.
THRESHOLD = 0.3
# Of things, which verbs are plain for more often than not: `recalled its envoy`.
CERTAIN = 0.5
OF_THINGS = {"object", "passive"}
# Head words of contents in the training part of the corpus.
KNOWN = 0.3


def likely(
    reading: QuoteContext, taken: Container[int], reports: list[Attribution]
) -> Iterator[Attribution]:
    """Yield the likeliest content of each cue that no report has, where it is likely enough."""
    best: dict[int, tuple[float, Candidate]] = {}
    for found in candidates(reading, LEMMAS, taken, reports):
        chance = likelihood(reading.tree, found)
        least = CERTAIN if is_plain(reading.tree, found) else THRESHOLD
        if chance >= max(least, best.get(found.cue.head, (0.0, found))[0]):
            best[found.cue.head] = (chance, found)
    for _, found in best.values():
        spans = characters(reading.tree, found.words)
        yield Attribution("likely", spans, found.cue, stance_of(reading, found), found.speaker)


def likelihood(tree: Tree, found: Candidate) -> float:
    """Weigh a candidate: the share of those like it that are quotes."""
    return 1 / (1 + exp(-sum(map(WEIGHTS.get, features(tree, found), NOTHING))))


def is_plain(tree: Tree, found: Candidate) -> bool:
    """Tell a thing or a person, not what statements are made about."""
    if found.complement not in OF_THINGS:
        return False
    head = tree.top(*found.words[0])
    known = WEIGHTS.get(f"head= {tree.doc[head].lemma_.lower()}", 0.0) > KNOWN
    return not known and not is_topic(tree, head)


def stance_of(reading: QuoteContext, found: Candidate) -> Stance:
    """Give what a listed cue does with its contents; others assert."""
    cue = found.cue.head
    entry = reading.cues.of(cue) or NOUN_CUES.get(reading.tree.lemma(cue))
    return "asserts" if entry is None else entry.stance
