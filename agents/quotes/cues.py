"""The words that announce a quote, and what the speaker does with the content."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple, cast

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc, Span, Token

from agents.quotes.grammar import ADJ, NOUN, PRT, VERB, keys

DATA = Path(__file__).parent / "data" / "en"
GROUP = keys("aux auxpass neg advmod")


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


VERBS = cues("cues.txt")
NOUNS = cues("nouns.txt")
# Of an entry the first word, without its particle.
VERB_KEYS = keys(" ".join(name.split()[0] for name in VERBS))
# By verb and particle, none for one without.
VERB_CUES = {
    tuple(map(get_string_id, name.partition(" ")[::2])): cue for name, cue in VERBS.items()
}
NO_PARTICLE = get_string_id("")
NOUN_KEYS = keys(" ".join(NOUNS))


def cue_verbs(doc: Doc) -> list[tuple[Token, Cue]]:
    """Find the verbs of the list."""
    found = ((verb, cue_of(verb)) for verb in listed(doc, VERB_KEYS, [VERB]))
    return [(verb, cue) for verb, cue in found if cue]


def cue_nouns(doc: Doc) -> list[tuple[Token, Cue]]:
    """Find the nouns and adjectives of the list."""
    return [(noun, NOUNS[noun.lemma_]) for noun in listed(doc, NOUN_KEYS, [NOUN, ADJ])]


def listed(doc: Doc, lemmas: frozenset[int], parts: list[int]) -> list[Token]:
    """Find the words with one of some lemmas and parts of speech."""
    lemma, part = doc.to_array(["LEMMA", "POS"]).T
    places = np.flatnonzero(np.logical_or.reduce([part == one for one in parts]))
    found = zip(places.tolist(), lemma[places].tolist(), strict=True)
    return [doc[place] for place, key in found if key in lemmas]


def cue_of(verb: Token) -> Cue | None:
    """Look up a verb, with its particle if it has one."""
    if verb.lemma not in VERB_KEYS:
        return None
    particles = (child.lower for child in verb.rights if child.dep == PRT)
    return VERB_CUES.get((verb.lemma, next(particles, NO_PARTICLE)))


def verb_group(verb: Token) -> Span:
    """Take the cue with its auxiliaries, adverbs and particle, as they stand next to it."""
    doc, start, end = verb.doc, verb.i, verb.i + 1
    while start > 0 and doc[start - 1].dep in GROUP and doc[start - 1].head.i == verb.i:
        start -= 1
    while end < len(doc) and doc[end].dep == PRT and doc[end].head.i == verb.i:
        end += 1
    return Span(doc, start, end)


def speaks(word: Token) -> Cue | None:
    """Look up a word that an utterance may follow or go before."""
    cue = cue_of(word) if word.pos == VERB else None
    return cue if cue is not None and "clause" in cue.frames else None


def dictionary_form(cue: Span) -> str:
    """Name a cue by its lemma, with its particle or preposition: `rule out`, `according to`."""
    head = cue.root
    first = head.lower_ if head.lower_ == "according" else head.lemma_
    rest = [cue.doc[place].lower_ for place in range(head.i + 1, cue.end)]
    return " ".join([first, *rest])
