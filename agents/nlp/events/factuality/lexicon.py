"""The predicates: words that tell how real the events are that hang on them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.strings import get_string_id

from agents.nlp.events.factuality.effects import EFFECTS, NEGATIVE, Effect
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree
from agents.word_lists import rows

Frames = Mapping[int, Effect]
"""Effects, by how the event hangs on the predicate: a frame or a preposition, as spaCy numbers it."""
THAT, INFINITIVE, ING = map(get_string_id, ("that", "infinitive", "ing"))
OBJECT, INDEFINITE, SUBJECT, CLAIM = map(get_string_id, ("object", "indefinite", "subject", "claim"))
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


def participles(verb: str) -> Iterator[str]:
    """Spell the participle of a regular verb in the ways that it may be spelt."""
    yield f"{verb.removesuffix('e')}ed"
    yield f"{verb}{verb[-1]}ed"
    yield f"{verb[:-1]}ied"


def as_adjective(frames: Frames) -> Predicate:
    """Give the effects of a participle: what is its object as a verb is its noun or subject."""
    found = dict(frames)
    if OBJECT in frames:
        found |= {MODIFIER: frames[OBJECT], SUBJECT: frames[OBJECT]}
    return Predicate(found, {})


def with_participles(table: Sequence[Sequence[str]]) -> dict[tuple[str, int], Predicate]:
    """Read the predicates, and the participles that the tagger may take for adjectives."""
    found = read_predicates(table)
    for kind, name, *_ in table:
        for spelling in participles(name) if kind == "V" else ():
            adjective = as_adjective(found["V", get_string_id(name.split()[0])].frames)
            found.setdefault(("J", get_string_id(spelling)), adjective)
    return found


PREDICATES = with_participles([*rows("nlp/events", "en/predicates.tsv", 4)])
UNTRUE = frozenset(
    word
    for (kind, word), predicate in PREDICATES.items()
    if kind in "NJ" and NEGATIVE in (predicate.frames.get(SUBJECT), predicate.frames.get(CLAIM))
)
"""Words that call false what they are said of."""


def is_particle(tree: Tree, word: int) -> bool:
    """Tell a particle from a preposition with a noun of its own: "fell through the roof"."""
    return not (tree.dep[word] == PREPOSITION and tree.rights(word))


def frames_of(tree: Tree, word: int) -> Frames:
    """Look up the effects of a word, with its particle if it has one."""
    kind = KINDS.get(tree.tag[word])
    predicate = PREDICATES.get((kind, tree.lemma(word))) if kind else None
    if predicate is None:
        return NO_FRAMES
    for child in tree.rights(word) if predicate.particles else ():
        found = predicate.particles.get(tree.lower(child))
        if found is not None and (OBJECT in found or is_particle(tree, child)):
            return found
    return predicate.frames
