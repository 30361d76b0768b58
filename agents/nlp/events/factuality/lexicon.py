"""The predicates: words that tell how real the events are that hang on them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.strings import get_string_id

from agents.nlp.events.factuality.effects import EFFECTS, NEGATIVE, Effect
from agents.nlp.syntax.labels import tags
from agents.word_lists import rows

Frames = Mapping[int, Effect]
"""Effects, by how the event hangs on the predicate: a frame or a preposition, as numbered."""
THAT, INFINITIVE, ING = map(get_string_id, ("that", "infinitive", "ing"))
OBJECT, INDEFINITE = map(get_string_id, ("object", "indefinite"))
SUBJECT, CLAIM = map(get_string_id, ("subject", "claim"))
MODIFIER, COMPOUND = map(get_string_id, ("modifier", "compound"))
VERB, NOUN, ADJECTIVE, PREPOSITION = "V", "N", "J", "P"
KIND_TAGS: Mapping[str, frozenset[int]] = {
    VERB: tags({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"}),
    NOUN: tags({"NN", "NNS", "NNP", "NNPS"}),
    ADJECTIVE: tags({"JJ", "JJR", "JJS", "RB", "RBR"}),
    PREPOSITION: tags({"IN", "TO"}),
}
KINDS = {tag: kind for kind, found in KIND_TAGS.items() for tag in found}
"""The kind of predicate that a tag stands for."""


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


def with_participles(table: Sequence[Sequence[str]]) -> dict[tuple[str, int], Predicate]:
    """Read the predicates, and the participles that the tagger may take for adjectives."""
    found = read_predicates(table)
    for kind, name, *_ in table:
        if kind == VERB:
            adjective = as_adjective(found[VERB, get_string_id(name.split()[0])].frames)
            for spelling in participles(name):
                found.setdefault((ADJECTIVE, get_string_id(spelling)), adjective)
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


PREDICATES = with_participles([*rows("nlp/events", "en/predicates.tsv", 4)])
UNTRUE = frozenset(
    word
    for (kind, word), predicate in PREDICATES.items()
    if kind in {NOUN, ADJECTIVE}
    and NEGATIVE in {predicate.frames.get(SUBJECT), predicate.frames.get(CLAIM)}
)
"""Words that call false what they are said of."""
