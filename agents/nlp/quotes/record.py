"""The fields of the contract that this package fills."""

from typing import Any, NamedTuple

from spacy.tokens import Doc

from agents.nlp.extensions import known
from agents.nlp.quotes.cues import dictionary_form
from agents.nlp.quotes.quotation import Quotation
from agents.nlp.syntax.tree import Tree, tree_of
from agents.nlp.syntax.words import Stretch
from streams.contract.ids import item_ids
from streams.contract.records import Cue, Quote, Speaker


class Others(NamedTuple):
    """What the other components found."""

    entities: list[Any]
    times: dict[int, str]
    """When what a word tells happened, where an expression gives it in full."""


def fields(doc: Doc, article_id: str) -> dict[str, list[Quote]]:
    """Write the quotes of an article as the contract has them."""
    found: list[Quotation] = doc._.quotes
    keys = item_ids("quote", article_id, [quote.words for quote in found])
    tree, others = tree_of(doc), Others(known(doc, "entities") or [], expressed_times(doc))
    return {
        "quotes": [
            quote_record(tree, quote, key, others) for quote, key in zip(found, keys, strict=True)
        ]
    }


def quote_record(tree: Tree, quote: Quotation, key: str, others: Others) -> Quote:
    """Write one quote."""
    entity = None if quote.speaker_entity is None else others.entities[quote.speaker_entity]
    return {
        "id": key,
        "kind": quote.kind,
        "spans": [{"start": start, "end": end} for start, end in quote.spans],
        "text": quote.words,
        "cue": cue_record(tree, quote),
        "speaker": speaker_record(tree, quote.speaker),
        "speaker_id": None if entity is None else entity.id,
        "speaker_name": speaker_name(tree, quote) if entity is None else entity.name,
        "said_at": None if quote.cue is None else others.times.get(quote.cue.head),
        "confidence": quote.confidence,
    }


def cue_record(tree: Tree, quote: Quotation) -> Cue | None:
    """Write the words that announce a quote."""
    if quote.cue is None or quote.stance is None:
        return None
    return {
        "start": tree.start[quote.cue.start],
        "end": tree.end(quote.cue.end - 1),
        "lemma": dictionary_form(tree, quote.cue),
        "stance": quote.stance,
    }


def speaker_name(tree: Tree, quote: Quotation) -> str | None:
    """Give the words that a pronoun stands for, of a speaker who has no name."""
    return None if quote.antecedent is None else tree.written(*quote.antecedent)


def speaker_record(tree: Tree, speaker: Stretch | None) -> Speaker | None:
    """Write the words that name the speaker."""
    if speaker is None:
        return None
    start, end = tree.start[speaker[0]], tree.end(speaker[1] - 1)
    return {"start": start, "end": end, "text": tree.text[start:end]}


def expressed_times(doc: Doc) -> dict[int, str]:
    """Map each word that triggers an event to its time, where an expression gives it in full.

    A value such as ``XXXX-10`` (an October, with no date of publication) is no date.
    """
    events: list[Any] = known(doc, "events") or []
    return {
        event.trigger: event.time.value
        for event in events
        if event.time is not None
        and event.time.basis == "expression"
        and event.time.value[:1].isdigit()
        and "X" not in event.time.value
    }
