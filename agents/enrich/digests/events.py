"""The events of an article that belong on a timeline; all of them would double its digest."""

from collections.abc import Iterable

from streams.contract.records import DigestEvent, Event

REAL = {"happened", "planned", "denied"}


def notable_events(events: Iterable[Event]) -> list[DigestEvent]:
    """Give the events that an article holds worth telling, that are or will be, with who is in."""
    return [
        digest_event(event)
        for event in events
        if event["notable"] and event["participants"] and event["modality"] in REAL
    ]


def digest_event(event: Event) -> DigestEvent:
    """Write an event as far as others need it."""
    trigger = event["trigger"]
    return {
        "event_id": event["id"],
        "start": trigger["start"],
        "end": trigger["end"],
        "lemma": trigger["lemma"],
        "class": event["class"],
        "summary": event["summary"],
        "time": event["time"],
        "participants": event["participants"],
        "place": event["place"],
        "modality": event["modality"],
        "source_id": event["source_id"],
        "confidence": event["confidence"],
    }
