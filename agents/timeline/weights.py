"""The weights that tell the words that stand for events from the rest."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from spacy.strings import get_string_id

from agents.grammar.labels import DEPS, TAGS


class Weights(NamedTuple):
    """Log odds for an event, by what is seen of a word; in hundredths, which add up exactly."""

    kind: dict[str, int]
    lemma: dict[str, dict[int, int]]
    place: dict[tuple[int, int], int]
    """By tag and dependency."""
    suffix: dict[int, int]
    child: dict[int, int]


def read_weights(path: Path, listed: Iterable[int]) -> Weights:
    """Read the weights, each under what it weighs; listed nouns bring that with their lemma."""
    weights = Weights({}, {"V": {}, "N": {}, "J": {}}, {}, {}, {})
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        feature, weight = line.split("\t")
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
        lemmas, lemma = weights.lemma[seen[0]], get_string_id(seen[1])
        lemmas[lemma] = lemmas.get(lemma, 0) + value
    elif name == "place":
        weights.place[TAGS.number(seen[0]), DEPS.number(seen[1])] = value
    elif name == "suffix":
        weights.suffix[get_string_id(seen[0])] = value
    else:
        weights.child[DEPS.number(seen[0])] = value
