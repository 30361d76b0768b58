"""The names of an article: the model's, mended, and those it missed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from agents.entities.boundaries import ARTICLES, BETWEEN_NAMES, BRACKETS, name_in
from agents.entities.designations import designations
from agents.entities.entity_types import type_of
from agents.entities.gazetteer import Gazetteer, Known
from agents.entities.products import extended
from agents.entities.reading import Reading
from agents.entities.sexes import EITHER, HONORIFICS

PEOPLES_AND_PLACES = frozenset({"NORP", "GPE"})
DIVIDERS = BRACKETS | BETWEEN_NAMES

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


def find_names(reading: Reading, gazetteer: Gazetteer) -> list[Name]:
    """Find names in reading order; of overlapping ones the longest, then the best known."""
    known = [*known_names(reading, gazetteer), *designated(reading)]
    at = {name.start: name for name in known}
    found = [*known, *model_names(reading, gazetteer, at)]
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
    reading: Reading, gazetteer: Gazetteer, known_at: dict[int, Name]
) -> Iterator[Name]:
    """Yield the model's names with their boundaries mended."""
    words = reading.words
    for first, last, kind in reading.named:
        for begin, stop in pieces(words, first, last, known_at):
            name = name_in(tuple(words[begin:stop]), kind)
            if name:
                yield recognised(reading, begin + name[0], begin + name[1], kind, gazetteer)


def recognised(reading: Reading, start: int, end: int, kind: str, gazetteer: Gazetteer) -> Name:
    """Make a name, its type told by what is known of it, or by its words and the one before."""
    before = reading.words[start - 1] if start else ""
    kind = type_of(reading.words[start:end], kind, before)
    text = reading.text(start, end)
    known = gazetteer.known(text, kind)
    sex = HONORIFICS.get(before.lower(), EITHER)
    return Name(start, end, known.type if known else kind, text, "model", known, sex)


def pieces(
    words: Sequence[str], start: int, end: int, known_at: dict[int, Name]
) -> Iterator[tuple[int, int]]:
    """Cut a span where two names touch: "Acme's Rocket", "Acme (ACM)", "US Rocket"."""
    begin = start
    for i in range(start, end):
        word = words[i]
        if word in DIVIDERS and divides(word, known_at.get(begin), i):
            yield begin, i
            begin = i + 1
        elif i == begin and word.lower() in ARTICLES:
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
