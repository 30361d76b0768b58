"""The words that speakers are reported to have said, as statements are made of them."""

from collections.abc import Iterable, Iterator

from agents.nlp.syntax.quotation_marks.marked import Marked, Marks
from streams.contract.records import Quote, Span, Stretch

LEAST_WORDS = 3
"""Marks around fewer words set them off, and tell no statement."""


def stretches(text: str, quotes: Iterable[Quote], marked: list[Marked]) -> list[Stretch]:
    """Give the stretches of each quote in the text, in order; of a report only with its speaker."""
    marks = Marks(marked)
    return [
        stretch(text, quote, span, number)
        for quote in quotes
        if "field" not in quote["spans"][0]
        if quote["kind"] != "indirect" or quote["speaker_id"]
        for number, span in enumerate(spans_of(text, quote, marks))
    ]


def spans_of(text: str, quote: Quote, marks: Marks) -> Iterator[tuple[int, int]]:
    """Yield what is marked in a quote; of one without marks the whole."""
    found = [] if quote["kind"] == "indirect" else list(marked_spans(quote["spans"], marks))
    if not found:
        yield quote["spans"][0]["start"], quote["spans"][-1]["end"]
    for start, end in found:
        if len(text[start:end].split()) >= LEAST_WORDS:
            yield start, end


def marked_spans(spans: Iterable[Span], marks: Marks) -> Iterator[tuple[int, int]]:
    """Yield the words inside marks, as far as they are the quote's."""
    for span in spans:
        for mark in marks.touching(span["start"], span["end"]):
            start, end = max(mark.inner[0], span["start"]), min(mark.inner[1], span["end"])
            if start < end:
                yield start, end


def stretch(text: str, quote: Quote, span: tuple[int, int], number: int) -> Stretch:
    """Write one stretch; later ones of a quote have their number behind its id."""
    speaker = quote["speaker"]
    return Stretch(
        id=f"{quote['id']}/{number + 1}" if number else quote["id"],
        kind=quote["kind"],
        start=span[0],
        end=span[1],
        text=" ".join(text[slice(*span)].split()),
        speaker_id=quote["speaker_id"],
        speaker_name=quote["speaker_name"] or (speaker["text"] if speaker else None),
        confidence=quote["confidence"],
    )
