"""Find the names of an article: the model's, mended, and those it missed."""

from collections.abc import Iterator, Mapping

from agents.nlp.entities.lexicon.gazetteer import Gazetteer, Known
from agents.nlp.entities.recognition.capital_lines import with_capital_lines
from agents.nlp.entities.recognition.companies_called_people import with_companies
from agents.nlp.entities.recognition.corrections import Recogniser
from agents.nlp.entities.recognition.dateline_places import beside_datelines, dateline_places
from agents.nlp.entities.recognition.designations import designations
from agents.nlp.entities.recognition.missed_acronyms import missed_acronyms
from agents.nlp.entities.recognition.names import Name, without_overlaps
from agents.nlp.entities.recognition.numbered_models import numbered_models
from agents.nlp.entities.recognition.people import with_people
from agents.nlp.entities.recognition.pieces import Pieces
from agents.nlp.entities.recognition.products import extended
from agents.nlp.entities.recognition.set_phrases import in_set_phrases
from agents.nlp.entities.recognition.sport import in_sport
from agents.nlp.entities.recognition.state_bodies import with_states
from agents.nlp.entities.recognition.title_case_lines import with_title_case_lines
from agents.nlp.entities.recognition.token_columns import TokenColumns


def find_names(reading: TokenColumns, recogniser: Recogniser) -> list[Name]:
    """Find names in reading order, none of which overlap."""
    known = [
        *known_names(reading, recogniser.gazetteer),
        *designated(reading),
        *numbered_models(reading, recogniser.makers),
    ]
    at = {name.start: name for name in known}
    found = [*known, *model_names(reading, recogniser, at)]
    if reading.reported_from:
        found = [*beside_datelines(found, reading), *dateline_places(reading, recogniser.gazetteer)]
    found = list(in_sport(without_overlaps(found), reading, recogniser.gazetteer))
    found = list(with_companies(list(in_set_phrases(found, reading)), reading))
    found = with_people(found, reading)
    found = sorted([*found, *missed_acronyms(found, reading)])
    return with_states(with_title_case_lines(with_capital_lines(found, reading), reading), reading)


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
    pieces = Pieces(reading, known_at)
    for first, last, kind in reading.named:
        alone = last - first == 1
        for start, end in [(first, last)] if alone else pieces.of(first, last, kind):
            if start in known_at and known_at[start].end == end:
                continue
            before = words[start - 1] if start else ""
            name = recogniser.name_in(tuple(words[start:end]), blank[start:end], kind, before)
            if name is not None:
                yield Name(start + name.start, start + name.end, *name[2:])
