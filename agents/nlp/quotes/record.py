"""The fields of the contract that this package fills."""

from typing import Any, NamedTuple

from spacy.tokens import Doc

from agents.nlp.extensions import known
from agents.nlp.item_ids import ids_of
from agents.nlp.quotes.cues import dictionary_form
from agents.nlp.quotes.display_text import display_text
from agents.nlp.quotes.quotation import Quotation
from agents.nlp.quotes.said_at import SayingTimes
from agents.nlp.syntax.labels import tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree, tree_of
from agents.nlp.syntax.words import Stretch
from streams.contract.records import Cue, Quote, Speaker

[POSSESSIVE] = tags({"PRP$"})
OBJECTIVE = ids({"him", "her", "them"})


class Others(NamedTuple):
    """What the other components found."""

    entities: list[Any]
    times: SayingTimes


def fields(doc: Doc, article_id: str) -> dict[str, list[Quote]]:
    """Write the quotes of an article as the contract has them."""
    found: list[Quotation] = doc._.quotes
    starts = [quote.spans[0][0] for quote in found]
    words = [quote.words for quote in found]
    keys = ids_of("quote", article_id, words, starts, doc._.body)
    tree, others = tree_of(doc), Others(known(doc, "entities") or [], SayingTimes(doc))
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
        "text": display_text(tree.text, quote.spans),
        "cue": cue_record(tree, quote),
        "act": quote.act,
        "modality": quote.modality,
        "speaker": None if is_fragment(tree, quote) else speaker_record(tree, quote.speaker),
        "speaker_id": None if entity is None else entity.id,
        "speaker_name": speaker_name(tree, quote) if entity is None else entity.name,
        "said_at": others.times.of(quote),
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


def is_fragment(tree: Tree, quote: Quotation) -> bool:
    """Tell a speaker of whom the article has no more than `her` or `them`."""
    if quote.speaker is None or quote.speaker_entity is not None:
        return False
    start, end = quote.speaker
    lone = end - start == 1
    return lone and (tree.tag[start] == POSSESSIVE or tree.lower(start) in OBJECTIVE)


def speaker_name(tree: Tree, quote: Quotation) -> str | None:
    """Give the words that a pronoun stands for, of a speaker who has no name."""
    return None if quote.antecedent is None else tree.written(*quote.antecedent)


def speaker_record(tree: Tree, speaker: Stretch | None) -> Speaker | None:
    """Write the words that name the speaker."""
    if speaker is None:
        return None
    start, end = tree.start[speaker[0]], tree.end(speaker[1] - 1)
    return {"start": start, "end": end, "text": tree.text[start:end]}
