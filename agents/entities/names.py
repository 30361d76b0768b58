"""The names of an article: the model's, mended, and those it missed."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from spacy.tokens import Doc

from agents.entities.boundaries import (
    ARTICLES,
    BETWEEN_NAMES,
    BRACKETS,
    is_name,
    trimmed,
    without_titles,
)
from agents.entities.designations import designations
from agents.entities.gazetteer import Gazetteer, Known
from agents.entities.products import extended
from agents.entities.reading import Reading
from agents.entities.sexes import EITHER, HONORIFICS
from agents.entities.types import type_of

TYPES = frozenset(
    ("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW")
)
PEOPLES_AND_PLACES = frozenset({"NORP", "GPE"})

Source = Literal["model", "gazetteer", "designation", "repeat"]


class Name(NamedTuple):
    """A stretch of tokens that names something."""

    start: int
    end: int
    type: str
    text: str
    """Its words as they stand."""
    source: Source
    """What found it."""
    known: Known | None = None
    """What is known of the name beforehand."""
    sex: str = EITHER
    """What the form of address before it tells."""


def find_names(doc: Doc, reading: Reading, gazetteer: Gazetteer) -> list[Name]:
    """Find names in reading order; of overlapping ones the longest, then the best known."""
    known = [*known_names(reading, gazetteer), *designated(reading)]
    at = {name.start: name for name in known}
    found = [*known, *model_names(doc, reading, gazetteer, at)]
    found.sort(key=lambda name: (name.start - name.end, name.source == "model"))
    return without_overlaps(found)


def without_overlaps(names: Iterable[Name]) -> list[Name]:
    """Keep each name that touches no name before it in the list; sort what is kept."""
    taken: set[int] = set()
    kept = []
    for name in names:
        places = range(name.start, name.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(name)
    return sorted(kept)


def known_names(reading: Reading, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yield what the gazetteer knows; a single word must be used as a name."""
    for start, end, known in gazetteer.phrases.find(reading.words):
        if known.type == "PRODUCT":
            yield product(reading, start, end, gazetteer)
        elif end - start > 1 or reading.proper[start] or known.type == "NORP":
            yield Name(start, end, known.type, reading.text(start, end), "gazetteer", known)


def product(reading: Reading, start: int, end: int, gazetteer: Gazetteer) -> Name:
    """Take the model and the version along with the name of a product's family."""
    whole = extended(reading.words, end)
    text = reading.text(start, whole)
    known = gazetteer.known(text, "PRODUCT") or Known(text, "PRODUCT")
    return Name(start, whole, "PRODUCT", text, "gazetteer", known)


def designated(reading: Reading) -> Iterator[Name]:
    """Yield products named by letters and a number."""
    for start, end, spelling in designations(reading.words):
        known = Known(spelling, "PRODUCT")
        yield Name(start, end, "PRODUCT", reading.text(start, end), "designation", known)


def model_names(
    doc: Doc, reading: Reading, gazetteer: Gazetteer, known_at: dict[int, Name]
) -> Iterator[Name]:
    """Yield the model's names of the types kept, with their boundaries mended."""
    for entity in doc.ents:
        if entity.label_ in TYPES:
            for start, end in pieces(reading, entity.start, entity.end, known_at):
                name = mended(reading, start, end, entity.label_)
                if is_name(reading.words[name.start : name.end]):
                    yield recognised(name, gazetteer)


def mended(reading: Reading, start: int, end: int, kind: str) -> Name:
    """Trim what a model's name has too much; nothing may be left."""
    first, last = trimmed(reading.words, start, end)
    if kind == "PERSON":
        first = without_titles(reading.words, first, last)
    before = reading.words[first - 1] if first else ""
    kind = type_of(reading.words[first:last], kind, before) if first < last else kind
    sex = HONORIFICS.get(before.lower(), EITHER)
    return Name(first, last, kind, reading.text(first, last), "model", sex=sex)


def recognised(name: Name, gazetteer: Gazetteer) -> Name:
    """Add what is known of a name; that tells its type."""
    known = gazetteer.known(name.text, name.type)
    return name._replace(known=known, type=known.type) if known else name


def pieces(
    reading: Reading, start: int, end: int, known_at: dict[int, Name]
) -> Iterator[tuple[int, int]]:
    """Cut a span where two names touch: "Acme's Rocket", "Acme (ACM)", "US Rocket"."""
    begin = start
    for i in range(start, end):
        if divides(reading.words[i], known_at.get(begin), i):
            yield begin, i
            begin = i + 1
        elif i == begin and reading.words[i].lower() in ARTICLES:
            begin = i + 1
        elif i == begin and parts_from_next(known_at, i, end):
            begin = known_at[i].end
    yield begin, end


def divides(word: str, before: Name | None, place: int) -> bool:
    """Tell whether a name ends at a word: a bracket, or what joins a known name to the next."""
    return word in BRACKETS or (
        word in BETWEEN_NAMES and before is not None and before.end == place
    )


def parts_from_next(known_at: dict[int, Name], start: int, end: int) -> bool:
    """Tell whether a people or a country stands before a whole known name, as in "US Patriot"."""
    first = known_at.get(start)
    if first is None or first.type not in PEOPLES_AND_PLACES or first.end >= end:
        return False
    second = known_at.get(first.end)
    return second is not None and second.end == end
