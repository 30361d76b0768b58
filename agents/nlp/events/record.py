"""The field ``events`` of an enriched article, from what the component found."""

from collections.abc import Sequence
from typing import Any, TypedDict

from spacy.tokens import Doc

from agents.nlp.events.event import Event, EventTime
from agents.nlp.events.id_context import Surroundings
from agents.nlp.extensions import known
from agents.nlp.item_ids import ids_of
from agents.nlp.syntax.tree import Tree, tree_of
from streams.contract import records


class Fields(TypedDict):
    """What the component adds to an enriched article."""

    events: list[records.Event]


def fields(doc: Doc, article_id: str) -> Fields:
    """Write what was found as the contract has it."""
    events: Sequence[Event] = doc._.events or ()
    entities = entity_ids(doc)
    tree = tree_of(doc)
    around = Surroundings(tree.text, doc._.body)
    starts = [tree.start[event.trigger] for event in events]
    words = [
        around.of(start, tree.end(event.trigger))
        for start, event in zip(starts, events, strict=True)
    ]
    ids = ids_of("event", article_id, words, starts, doc._.body)
    return {
        "events": [
            event_record(tree, event, name, entities, ids)
            for event, name in zip(events, ids, strict=True)
        ],
    }


def entity_ids(doc: Doc) -> list[str]:
    """Give the ids of the article's entities, by index."""
    return [entity.id for entity in known(doc, "entities") or ()]


def event_record(
    tree: Tree, event: Event, name: str, entities: Sequence[str], ids: Sequence[str]
) -> records.Event:
    """Write an event."""
    written: Any = {
        "id": name,
        "trigger": {
            "start": tree.start[event.trigger],
            "end": tree.end(event.trigger),
            "lemma": event.lemma,
        },
        "class": event.kind,
        "summary": event.summary,
        "time": event.time and time_record(event.time),
        "participants": [
            {"entity_id": entities[part.entity], "role": part.role} for part in event.participants
        ],
        "place": None if event.place is None else entities[event.place],
        "modality": event.modality,
        "source_id": None if event.source is None else entities[event.source],
        "confidence": event.confidence,
        "mentions": [{"start": tree.start[word], "end": tree.end(word)} for word in event.mentions],
        "repeats": None if event.repeats is None else ids[event.repeats],
        "salience": event.salience,
        "notable": event.notable,
    }
    record: records.Event = written
    return record


def time_record(time: EventTime) -> records.EventTime:
    """Write the time of an event."""
    written: Any = {
        "value": time.value,
        "earliest": time.earliest,
        "latest": time.latest,
        "granularity": time.granularity,
        "basis": time.basis,
        "timex": time.timex,
    }
    record: records.EventTime = written
    return record
