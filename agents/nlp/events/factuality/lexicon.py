"""The predicates: words that tell how real the events are that hang on them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from spacy.strings import get_string_id

from agents.nlp.events.factuality.effects import EFFECTS, Effect
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree
from agents.word_lists import rows

Frames = Mapping[int, Effect]
"""Effects, by how the event hangs on the predicate: a frame or a preposition, as spaCy numbers it."""
THAT, INFINITIVE, ING = map(get_string_id, ("that", "infinitive", "ing"))
OBJECT, BARE, SUBJECT, CLAIM = map(get_string_id, ("object", "bare", "subject", "claim"))
MODIFIER, COMPOUND = map(get_string_id, ("modifier", "compound"))
KIND_TAGS: Mapping[str, frozenset[int]] = {
    "V": tags({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"}),
    "N": tags({"NN", "NNS", "NNP", "NNPS"}),
    "J": tags({"JJ", "JJR", "JJS", "RB", "RBR"}),
    "P": tags({"IN", "TO"}),
}
KINDS = {tag: kind for kind, found in KIND_TAGS.items() for tag in found}
"""The kind of predicate that a tag stands for."""
NO_FRAMES: Frames = {}
[PREPOSITION] = deps({"prep"})


class Predicate(NamedTuple):
    """The effects of a word alone, and with each particle that makes another verb of it."""

    frames: dict[int, Effect]
    particles: dict[int, dict[int, Effect]]


def read_predicates(table: Iterable[Sequence[str]]) -> dict[tuple[str, int], Predicate]:
    """Read the predicates, by kind and word."""
    found: dict[tuple[str, int], Predicate] = {}
    for kind, name, effect, frames in table:
        word, _, particle = name.partition(" ")
        predicate = found.setdefault((kind, get_string_id(word)), Predicate({}, {}))
        own = predicate.frames
        if particle:
            own = predicate.particles.setdefault(get_string_id(particle), {})
        own.update(dict.fromkeys(map(get_string_id, frames.split()), EFFECTS[effect]))
    return found


PREDICATES = read_predicates(rows("nlp/events", "en/predicates.tsv", 4))


def frames_of(tree: Tree, word: int) -> Frames:
    """Look up the effects of a word, with its particle if it has one."""
    kind = KINDS.get(tree.tag[word])
    predicate = PREDICATES.get((kind, tree.lemma(word))) if kind else None
    if predicate is None:
        return NO_FRAMES
    for child in tree.rights(word) if predicate.particles else ():
        found = predicate.particles.get(tree.lower(child))
        if found is not None and not (tree.dep[child] == PREPOSITION and tree.rights(child)):
            return found
    return predicate.frames
