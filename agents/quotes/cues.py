"""The words that announce a quote, and what the speaker does with the content."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple, cast

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc, Span, Token

DATA = Path(__file__).parent / "data" / "en"
VERB = get_string_id("VERB")
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


CUES = {
    lemma: Cue(cast(Stance, stance), frozenset(frames.split()))
    for lemma, stance, frames in entries("cues.txt")
}
HEADS = np.array(sorted({get_string_id(lemma.split()[0]) for lemma in CUES}), dtype=np.uint64)


def cue_verbs(doc: Doc) -> list[tuple[Token, Cue]]:
    """Find the verbs of the list."""
    columns = doc.to_array(["LEMMA", "POS"])
    places = np.flatnonzero(np.isin(columns[:, 0], HEADS) & (columns[:, 1] == VERB))
    found = ((doc[int(place)], cue_of(doc[int(place)])) for place in places)
    return [(verb, cue) for verb, cue in found if cue]


def cue_of(verb: Token) -> Cue | None:
    """Look up a verb, with its particle if it has one."""
    particle = next((child for child in verb.rights if child.dep_ == "prt"), None)
    if particle is None:
        return CUES.get(verb.lemma_)
    return CUES.get(f"{verb.lemma_} {particle.lower_}")


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
