"""The fields ``timexes`` and ``events`` of an enriched article, from what the component found."""

from collections.abc import Sequence
from typing import Literal, TypedDict, cast

from spacy.tokens import Doc

from agents.grammar.findings import known
from agents.grammar.tree import Tree, tree_of
from agents.timeline.events import Event, EventTime, Timex
from agents.timeline.surroundings import Surroundings
from streams import records
from streams.identity import item_ids

Kind = Literal["DATE", "TIME", "DURATION", "SET"]


class Fields(TypedDict):
    """What the timeline adds to an enriched article."""

    timexes: list[records.Timex]
    events: list[records.Event]


def fields(doc: Doc, article_id: str) -> Fields:
    """Give what the timeline found, as the contract writes it."""
    events: Sequence[Event] = doc._.events or ()
    entities = entity_ids(doc)
    tree = tree_of(doc)
    around = Surroundings(tree.text)
    words = [around.of(tree.start[event.trigger], tree.end(event.trigger)) for event in events]
    ids = item_ids("event", article_id, words)
    return {
        "timexes": [timex_record(timex) for timex in doc._.timexes or ()],
        "events": [
            event_record(tree, event, name, entities)
            for event, name in zip(events, ids, strict=True)
        ],
    }


def entity_ids(doc: Doc) -> list[str]:
    """Give the ids of the article's entities, by index."""
    return [entity.id for entity in known(doc, "entities") or ()]


def timex_record(timex: Timex) -> records.Timex:
    """Write an expression of time."""
    return {
        "start": timex.start_char,
        "end": timex.end_char,
        "type": cast(Kind, timex.type),
        "value": timex.value,
        "mod": timex.mod,
    }


def event_record(tree: Tree, event: Event, name: str, entities: Sequence[str]) -> records.Event:
    """Write an event."""
    written = {
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
    }
    return cast(records.Event, written)


def time_record(time: EventTime) -> records.EventTime:
    """Write the time of an event."""
    written = {
        "value": time.value,
        "earliest": time.earliest,
        "latest": time.latest,
        "granularity": time.granularity,
        "basis": time.basis,
        "timex": time.timex,
    }
    return cast(records.EventTime, written)
