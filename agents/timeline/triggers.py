"""The words that stand for events: verbs, event nouns, some adjectives."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc

from agents.timeline.word_lists import DATA, read_words

THRESHOLD = -0.5


def ids(words: str) -> frozenset[int]:
    """Give the numbers that spaCy keeps words by."""
    return frozenset(map(get_string_id, words.split()))


KINDS: Mapping[int, str] = {
    **dict.fromkeys(ids("VB VBD VBG VBN VBP VBZ"), "V"),
    **dict.fromkeys(ids("NN NNS"), "N"),
    **dict.fromkeys(ids("JJ JJR"), "J"),
}
CANDIDATE_TAGS = list(KINDS)
AUXILIARY = ids("aux auxpass")
TELLING_CHILDREN = list(ids("dobj ccomp xcomp nsubj nsubjpass prt agent prep"))
CLAUSES = ids("ccomp xcomp")
NONE: frozenset[int] = frozenset()
ADJECTIVE_PLACES = ids("acomp amod ROOT conj oprd ccomp advcl relcl acl")


class Weights(NamedTuple):
    """Log odds for an event, by what is seen of a word."""

    kind: dict[str, float]
    lemma: dict[tuple[str, int], float]
    place: dict[tuple[int, int], float]
    suffix: dict[int, float]
    child: dict[int, float]
    listed: float


class Trigger(NamedTuple):
    """A word that stands for an event; ``governs`` tells of a clause under it."""

    token: int
    kind: str
    governs: bool


def read_weights(path: Path) -> Weights:
    """Read the weights, each under what it weighs."""
    weights = Weights({}, {}, {}, {}, {}, 0.0)
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        feature, weight = line.split("\t")
        name, *args = feature.split(" ")
        value = float(weight)
        if name == "listed":
            weights = weights._replace(listed=value)
        elif name == "kind":
            weights.kind[args[0]] = value
        elif name == "lemma":
            weights.lemma[args[0], get_string_id(args[1])] = value
        elif name == "place":
            weights.place[get_string_id(args[0]), get_string_id(args[1])] = value
        elif name == "suffix":
            weights.suffix[get_string_id(args[0])] = value
        else:
            weights.child[get_string_id(args[0])] = value
    return weights


WEIGHTS = read_weights(DATA / "triggers.tsv")
EVENT_NOUNS = frozenset(map(get_string_id, read_words("event_nouns.txt")))


def triggers(doc: Doc) -> Iterator[Trigger]:
    """Find the words that stand for events, in reading order."""
    columns = doc.to_array(["LEMMA", "TAG", "DEP", "SUFFIX"])
    places = np.flatnonzero(np.isin(columns[:, 1], CANDIDATE_TAGS))
    children = telling_children(doc)
    for place, row in zip(places.tolist(), columns[places].tolist(), strict=True):
        kind = KINDS[row[1]]
        if not fits(kind, row[2]):
            continue
        below = children.get(place, NONE)
        if log_odds(kind, row, below) > THRESHOLD:
            yield Trigger(place, kind, governs=not CLAUSES.isdisjoint(below))


def fits(kind: str, dep: int) -> bool:
    """Tell whether a word stands where an event can: auxiliaries do not."""
    return kind == "N" or (dep in ADJECTIVE_PLACES if kind == "J" else dep not in AUXILIARY)


def log_odds(kind: str, row: Sequence[int], children: Iterable[int]) -> float:
    """Weigh what is seen of a word: its lemma, tag, dependency and suffix, and its dependents."""
    lemma, tag, dep, suffix = row
    odds = WEIGHTS.kind[kind]
    odds += WEIGHTS.lemma.get((kind, lemma), 0.0) + WEIGHTS.place.get((tag, dep), 0.0)
    if kind == "N":
        odds += WEIGHTS.suffix.get(suffix, 0.0) + WEIGHTS.listed * (lemma in EVENT_NOUNS)
    elif kind == "V":
        odds += sum(WEIGHTS.child.get(child, 0.0) for child in children)
    return odds


def telling_children(doc: Doc) -> Mapping[int, set[int]]:
    """Collect, by head, the kinds of dependents that tell verbs apart."""
    columns = doc.to_array(["DEP", "HEAD"]).astype(np.int64)
    children: defaultdict[int, set[int]] = defaultdict(set)
    for place in np.flatnonzero(np.isin(columns[:, 0], TELLING_CHILDREN)).tolist():
        dep, offset = columns[place].tolist()
        children[place + offset].add(dep)
    return children
