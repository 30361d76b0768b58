"""Texts with the names in them, from open corpora whose classes are coarse, as spaCy learns them.

A corpus annotates people, organisations and places alike; the model knows more types. Which type a
place or another name has is asked of a model that has them, and what a corpus does not annotate at
all (dates, numbers) is kept as that model sees it, so that nothing is forgotten.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import orjson
from spacy.language import Language
from spacy.tokens import Span
from spacy.training import Example

from agents.nlp.entities.lexicon.gazetteer import countries, others

CORPORA = ("gmb", "wikigold", "ewt", "crossner", "docred")
NUMBERS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
WORKS = frozenset({"NORP", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW", "LANGUAGE"})
COARSE = {"PERSON": "PER", "ORG": "ORG", "NORP": "MISC"} | dict.fromkeys(PLACES, "LOC")
EVENT_NAME = re.compile(
    r"\b(?:Cup|War|Games?|Open|Championships?|Olympics?|Elections?|Festival|Grand Prix|Conference"
    r"|Summit|Battle|Revolution|Tour|Masters|Awards?|Expo)\b"
)
# Headlines in capitals are a twentieth of the news.
CAPITALS_SHARE = 0.05

Names = list[tuple[int, int, str]]
"""Start, end and type of names in a text."""


class Passage(NamedTuple):
    """A text of a corpus."""

    text: str
    names: Names
    """With the classes of the corpus."""
    classes: frozenset[str]
    """The classes that it annotates."""


def passages(folder: Path) -> Iterator[Passage]:
    """Read the corpora."""
    for name in CORPORA:
        for line in (folder / f"{name}.jsonl").read_bytes().splitlines():
            row = orjson.loads(line)
            yield Passage(row["text"], list(map(tuple, row["spans"])), frozenset(row["types"]))


def peoples() -> frozenset[str]:
    """Return the names of peoples and faiths, in lower case, that the gazetteer knows."""
    known = [*countries("en"), *others("en")]
    return frozenset(name.lstrip("~").lower() for name, item in known if item.type == "NORP")


def typed(passage: Passage, seen: Names, norps: frozenset[str]) -> Names:
    """Give the names of a passage the model's types, and keep what its corpus leaves out."""
    names = [
        (start, end, type_of(passage.text, (start, end, kind), seen, norps))
        for start, end, kind in passage.names
    ]
    taken = [(start, end) for start, end, _ in names]
    return names + [
        name
        for name in seen
        if is_left_out(name[2], passage.classes)
        and not any(name[0] < end and start < name[1] for start, end in taken)
    ]


def type_of(text: str, name: tuple[int, int, str], seen: Names, norps: frozenset[str]) -> str:
    """Return the type of a name whose class is coarse."""
    start, end, kind = name
    written = text[start:end]
    if kind in {"PER", "PERSON"}:
        return "PERSON"
    if kind not in {"LOC", "GPE", "MISC"}:
        return kind
    if written.lower() in norps:
        return "NORP"
    found = best_overlap(start, end, seen)
    if kind == "MISC":
        guess = "EVENT" if EVENT_NAME.search(written) else "PRODUCT"
        return found if found in WORKS else guess
    return found if found in PLACES else "GPE"


def best_overlap(start: int, end: int, seen: Names) -> str | None:
    """Return the type of the name that shares most with a stretch."""
    shared = [(min(end, last) - max(start, first), kind) for first, last, kind in seen]
    most, kind = max(shared, default=(0, ""))
    return kind if most > 0 else None


def is_left_out(kind: str, classes: frozenset[str]) -> bool:
    """Tell whether a corpus does not annotate names of a type."""
    return kind in NUMBERS or not {kind, COARSE.get(kind, "MISC")} & classes


def examples(nlp: Language, texts: list[tuple[str, Names]]) -> Iterator[Example]:
    """Yield what the model learns from; some texts are written as headlines are."""
    for text, names in texts:
        shown = as_headline(text)
        reference = nlp.make_doc(shown)
        spans: list[Span] = []
        for start, end, kind in sorted(names):
            span = reference.char_span(start, end, label=kind, alignment_mode="expand")
            if span is not None and (not spans or spans[-1].end <= span.start):
                spans.append(span)
        reference.ents = tuple(spans)
        yield Example(nlp.make_doc(shown), reference)


def as_headline(text: str) -> str:
    """Put some texts in capitals."""
    chosen = random.random() < CAPITALS_SHARE  # noqa: S311
    return text.upper() if chosen and len(text.upper()) == len(text) else text
