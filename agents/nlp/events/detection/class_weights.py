"""What tells the TimeML class of an event: log odds for each class, in hundredths."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import numpy as np
from spacy.strings import get_string_id

from agents.nlp.events.detection.complements import COMPLEMENTS
from agents.nlp.events.detection.word_kinds import NOUN, ORDER, VERB
from agents.nlp.syntax.labels import CLEARNLP, DEPS, PENN_TREEBANK, TAGS
from agents.nlp.syntax.tables import Column, Table
from agents.word_lists import data_file, rows

NAMES = ("OCCURRENCE", "REPORTING", "I_ACTION", "I_STATE", "STATE", "ASPECTUAL", "PERCEPTION")
ABOUT = "about"
"""Tells of a word that has another event for its object, or behind its preposition."""
LISTS: Mapping[str, Mapping[str, str]] = tomllib.loads(
    data_file("nlp/events", "en/class_lists.toml").read_text(encoding="utf-8")
)
KINDS_OF_LISTS = {"usual": VERB, "V": VERB, "N": NOUN}
Word = tuple[str, str]
"""A kind and a lemma."""
Weights = Mapping[str, Column]


def read_weights(lines: Iterable[Sequence[str]]) -> Weights:
    """Read the weights of each feature, one a class."""
    return {feature: np.array(list(map(int, weights))) for feature, *weights in lines}


def listed() -> Iterator[tuple[str, Word]]:
    """Yield the words of the lists, each with the name of its list."""
    for name, classes in LISTS.items():
        for told, words in classes.items():
            for lemma in words.split():
                yield f"list {name} {told}", (KINDS_OF_LISTS[name], lemma)


def named_words(weights: Weights) -> dict[str, list[Word]]:
    """Collect the words that each name stands for: of a list all, of a word itself."""
    words: defaultdict[str, list[Word]] = defaultdict(list)
    for name, word in listed():
        words[name].append(word)
    for feature in weights:
        if feature.startswith("word "):
            _, kind, lemma, *_ = feature.split()
            words[f"word {kind} {lemma}"] = [(kind, lemma)]
    return words


def word_table(weights: Weights) -> tuple[Table, Column]:
    """Give each word with weights a row, and each row its weights by what hangs on the word."""
    named = named_words(weights)
    numbers = {word: row for row, word in enumerate(sorted({*chain.from_iterable(named.values())}))}
    odds = np.zeros((len(numbers) + 1, len(COMPLEMENTS), 2, len(NAMES)), np.int64)
    for feature, weight in weights.items():
        *name, seen = [*feature.split(), ""][:4]
        for word in named.get(" ".join(name), ()):
            part = odds[numbers[word]]
            if seen == ABOUT:
                part[:, 1] += weight
            else:
                part[COMPLEMENTS.index(seen) if seen else slice(None)] += weight
    keys = {get_string_id(lemma) ^ ORDER.index(kind): row for (kind, lemma), row in numbers.items()}
    return Table(keys, len(numbers)), odds


def context_table(weights: Weights) -> Column:
    """Weigh each kind of word with what hangs on it."""
    odds = np.zeros((len(ORDER), len(COMPLEMENTS), 2, len(NAMES)), np.int64)
    for number, kind in enumerate(ORDER):
        odds[number] += weights.get(f"kind {kind}", 0)
        odds[number, :, 1] += weights.get(f"{ABOUT} {kind}", 0)
        for place, name in enumerate(COMPLEMENTS):
            odds[number, place] += weights.get(f"governs {kind} {name}", 0)
    return odds


def tag_table(weights: Weights) -> Column:
    """Weigh each tag."""
    odds = np.zeros((TAGS.unknown + 1, len(NAMES)), np.int64)
    for tag in PENN_TREEBANK.split():
        odds[TAGS.number(tag)] += weights.get(f"tag {tag}", 0)
    return odds


def place_table(weights: Weights) -> Column:
    """Weigh each kind of word with each dependency."""
    odds = np.zeros((len(ORDER), DEPS.unknown + 1, len(NAMES)), np.int64)
    for number, kind in enumerate(ORDER):
        for dep in CLEARNLP.split():
            odds[number, DEPS.number(dep)] += weights.get(f"place {kind} {dep}", 0)
    return odds


WEIGHTS = read_weights(rows("nlp/events", "en/classes.tsv", len(NAMES) + 1))
ROWS, WORDS = word_table(WEIGHTS)
CONTEXTS, TAGGED, PLACES = context_table(WEIGHTS), tag_table(WEIGHTS), place_table(WEIGHTS)
