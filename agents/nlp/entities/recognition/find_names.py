"""Find the names of an article: the model's, mended, and those it missed."""

from collections.abc import Iterator, Mapping

from agents.nlp.entities.lexicon.gazetteer import Gazetteer, Known
from agents.nlp.entities.recognition.boundaries import ARTICLES, BETWEEN_NAMES, BRACKETS
from agents.nlp.entities.recognition.corrections import Recogniser
from agents.nlp.entities.recognition.designations import designations
from agents.nlp.entities.recognition.headlines import is_no_part
from agents.nlp.entities.recognition.names import Name, without_overlaps
from agents.nlp.entities.recognition.people import with_people
from agents.nlp.entities.recognition.products import extended
from agents.nlp.entities.recognition.set_phrases import in_set_phrases
from agents.nlp.entities.recognition.token_columns import TokenColumns

PEOPLES_AND_PLACES = frozenset({"NORP", "GPE"})
# These may be whole sentences, with verbs and all.
TITLED = frozenset({"WORK_OF_ART", "LAW", "EVENT"})
DASHES = frozenset({"--", "\u2013", "\u2014"})
DIVIDERS = DASHES | BRACKETS | BETWEEN_NAMES


def find_names(reading: TokenColumns, recogniser: Recogniser) -> list[Name]:
    """Find names in reading order, none of which overlap."""
    known = [*known_names(reading, recogniser.gazetteer), *designated(reading)]
    at = {name.start: name for name in known}
    found = without_overlaps([*known, *model_names(reading, recogniser, at)])
    return with_people(list(in_set_phrases(found, reading)), reading)


def known_names(reading: TokenColumns, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yield what the gazetteer knows; a single word must be used as a name."""
    for start, end, known in gazetteer.phrases.find(reading.words, reading.candidates):
        if known.type == "PRODUCT":
            yield product(reading, start, end, gazetteer)
        elif end - start > 1 or reading.proper[start] or known.type == "NORP":
            yield Name(start, end, known.type, reading.text(start, end), "gazetteer", known)


def product(reading: TokenColumns, start: int, end: int, gazetteer: Gazetteer) -> Name:
    """Take the model and the version along with the name of a product's family."""
    whole = extended(reading.words, end)
    text = reading.text(start, whole)
    known = gazetteer.known(text, "PRODUCT") or Known(text, "PRODUCT")
    return Name(start, whole, "PRODUCT", text, "gazetteer", known)


def designated(reading: TokenColumns) -> Iterator[Name]:
    """Yield products named by letters and a number."""
    for start, end, spelling in designations(reading.words, reading.candidates):
        known = Known(spelling, "PRODUCT")
        yield Name(start, end, "PRODUCT", reading.text(start, end), "designation", known)


def model_names(
    reading: TokenColumns, recogniser: Recogniser, known_at: Mapping[int, Name]
) -> Iterator[Name]:
    """Yield the model's names with their boundaries mended, but for those known already."""
    words, blank = reading.words, reading.blank
    for first, last, kind in reading.named:
        alone = last - first == 1
        parts = [(first, last)] if alone else pieces(reading, (first, last), kind, known_at)
        for start, end in parts:
            if start in known_at and known_at[start].end == end:
                continue
            before = words[start - 1] if start else ""
            name = recogniser.name_in(tuple(words[start:end]), blank[start:end], kind, before)
            if name is not None:
                yield Name(start + name.start, start + name.end, *name[2:])


def pieces(
    reading: TokenColumns, span: tuple[int, int], kind: str, known_at: Mapping[int, Name]
) -> Iterator[tuple[int, int]]:
    """Cut a span where two names touch: "Acme's Rocket", "Acme (ACM)", "Acme Buys Roe"."""
    begin, end = span
    titled = kind in TITLED
    for i in range(begin, end):
        word = reading.words[i]
        divided = word in DIVIDERS and divides(reading, known_at.get(begin), i)
        if divided or (not titled and is_no_part(reading, i)):
            yield begin, i
            begin = i + 1
        elif i == begin and word.lower() in ARTICLES:
            begin = i + 1
        elif i == begin and parts_from_next(known_at, i, end):
            begin = known_at[i].end
    yield begin, end


def divides(reading: TokenColumns, before: Name | None, place: int) -> bool:
    """Tell whether a name ends at a word: a bracket, a dash, or what joins known names."""
    word = reading.words[place]
    if word in BRACKETS or is_dash(reading, place):
        return True
    return word in BETWEEN_NAMES and before is not None and before.end == place


def is_dash(reading: TokenColumns, place: int) -> bool:
    """Tell a dash from a hyphen, which stands between blanks in some texts, too."""
    if not (reading.blank[place - 1] and reading.blank[place]):
        return False
    word, before, behind = (reading.around[place + step] for step in (0, -1, 1))
    return word in DASHES or (word == "-" and (behind.islower() or before.isupper()))


def parts_from_next(known_at: Mapping[int, Name], start: int, end: int) -> bool:
    """Tell whether a people or a country stands before a whole known name, as in "US Patriot"."""
    first = known_at.get(start)
    if first is None or first.type not in PEOPLES_AND_PLACES or first.end >= end:
        return False
    second = known_at.get(first.end)
    return second is not None and second.end == end
