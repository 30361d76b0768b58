"""The words that announce a quote, and what the speaker does with the content."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple, cast

import numpy as np
import numpy.typing as npt
from spacy.strings import get_string_id
from spacy.tokens import Doc, Span, Token

DATA = Path(__file__).parent / "data" / "en"
VERB, NOUN, ADJECTIVE = map(get_string_id, ("VERB", "NOUN", "ADJ"))
GROUP = {"aux", "auxpass", "neg", "advmod"}


Stance = Literal["asserts", "denies", "asks", "declines"]


class Cue(NamedTuple):
    """An entry of the list of cues."""

    stance: Stance
    """``asserts``, ``denies``, ``asks`` or ``declines``."""
    frames: frozenset[str]
    """Where the content may stand: a kind of complement, or a preposition."""


def entries(name: str) -> Iterator[list[str]]:
    """Read a data file: tab-separated fields, comments left out."""
    for line in (DATA / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def cues(name: str) -> dict[str, Cue]:
    """Read a list of cues."""
    return {
        lemma: Cue(cast(Stance, stance), frozenset(frames.split()))
        for lemma, stance, frames in entries(name)
    }


def keys(names: Iterable[str]) -> npt.NDArray[np.uint64]:
    """Take spaCy's keys of words, in the form its columns have."""
    return np.array(sorted({get_string_id(name.split()[0]) for name in names}), dtype=np.uint64)


VERBS = cues("cues.txt")
NOUNS = cues("nouns.txt")
VERB_KEYS, NOUN_KEYS = keys(VERBS), keys(NOUNS)


def cue_verbs(doc: Doc) -> list[tuple[Token, Cue]]:
    """Find the verbs of the list."""
    found = ((verb, cue_of(verb)) for verb in listed(doc, VERB_KEYS, [VERB]))
    return [(verb, cue) for verb, cue in found if cue]


def cue_nouns(doc: Doc) -> list[tuple[Token, Cue]]:
    """Find the nouns and adjectives of the list."""
    return [(noun, NOUNS[noun.lemma_]) for noun in listed(doc, NOUN_KEYS, [NOUN, ADJECTIVE])]


def listed(doc: Doc, keys: npt.NDArray[np.uint64], parts: list[int]) -> list[Token]:
    """Find the words with one of some lemmas and parts of speech."""
    lemmas, tags = doc.to_array(["LEMMA", "POS"]).T
    return [
        doc[int(place)] for place in np.flatnonzero(np.isin(lemmas, keys) & np.isin(tags, parts))
    ]


def cue_of(verb: Token) -> Cue | None:
    """Look up a verb, with its particle if it has one."""
    particle = next((child for child in verb.rights if child.dep_ == "prt"), None)
    if particle is None:
        return VERBS.get(verb.lemma_)
    return VERBS.get(f"{verb.lemma_} {particle.lower_}")


def verb_group(verb: Token) -> Span:
    """Take the cue with its auxiliaries, adverbs and particle, as they stand next to it."""
    start = end = verb.i
    lefts = {child.i for child in verb.lefts if child.dep_ in GROUP}
    rights = {child.i for child in verb.rights if child.dep_ == "prt"}
    while start - 1 in lefts:
        start -= 1
    while end + 1 in rights:
        end += 1
    return verb.doc[start : end + 1]


def speaks(word: Token) -> Cue | None:
    """Look up a word that an utterance may follow or go before."""
    cue = cue_of(word) if word.pos == VERB else None
    return cue if cue is not None and "clause" in cue.frames else None


def dictionary_form(cue: Span) -> str:
    """Name a cue by its lemma, with its particle or preposition: `rule out`, `according to`."""
    head = cue.root
    first = head.lower_ if head.lower_ == "according" else head.lemma_
    return " ".join([first, *(word.lower_ for word in cue.doc[head.i + 1 : cue.end])])
