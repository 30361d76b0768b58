"""The fields of the contract that this package fills."""

from typing import Any

from spacy.tokens import Doc, Span

from agents.quotes.cues import dictionary_form
from agents.quotes.quotation import Quotation
from streams.identity import item_ids
from streams.records import Cue, Quote, Speaker


def fields(doc: Doc, article_id: str) -> dict[str, list[Quote]]:
    """Write the quotes of an article as the contract has them."""
    found: list[Quotation] = doc._.quotes
    keys = item_ids("quote", article_id, [quote.words for quote in found])
    times = expressed_times(doc)
    return {
        "quotes": [
            quote_record(doc, quote, key, times) for quote, key in zip(found, keys, strict=True)
        ]
    }


def quote_record(doc: Doc, quote: Quotation, key: str, times: dict[int, str]) -> Quote:
    """Write one quote."""
    entity = None if quote.speaker_entity is None else doc._.entities[quote.speaker_entity]
    return {
        "id": key,
        "kind": quote.kind,
        "spans": [{"start": start, "end": end} for start, end in quote.spans],
        "text": quote.words,
        "cue": cue_record(quote),
        "speaker": speaker_record(quote.speaker),
        "speaker_id": None if entity is None else entity.id,
        "speaker_name": None if entity is None else entity.name,
        "said_at": None if quote.cue is None else times.get(quote.cue.root.i),
        "confidence": quote.confidence,
    }


def cue_record(quote: Quotation) -> Cue | None:
    """Write the words that announce a quote."""
    if quote.cue is None or quote.stance is None:
        return None
    return {
        "start": quote.cue.start_char,
        "end": quote.cue.end_char,
        "lemma": dictionary_form(quote.cue),
        "stance": quote.stance,
    }


def speaker_record(speaker: Span | None) -> Speaker | None:
    """Write the words that name the speaker."""
    if speaker is None:
        return None
    return {"start": speaker.start_char, "end": speaker.end_char, "text": speaker.text}


def expressed_times(doc: Doc) -> dict[int, str]:
    """Map each word that triggers an event to its time, where an expression gives it in full.

    A value such as ``XXXX-10`` (an October, with no date of publication) is no date.
    """
    events: list[Any] = (doc._.events if Doc.has_extension("events") else None) or []
    return {
        place: event.time.value
        for event in events
        if event.time is not None
        and event.time.basis == "expression"
        and event.time.value[:1].isdigit()
        and "X" not in event.time.value
        for place in range(event.trigger.start, event.trigger.end)
    }
