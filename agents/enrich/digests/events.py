"""The events of an article that may stand on a timeline: that happen, to somebody."""

from collections.abc import Iterable

from streams.contract.records import DigestEvent, Event

REAL = {"happened", "planned", "denied"}
STATES = {"STATE", "I_STATE"}
"""Classes of what is, or is thought, and does not happen."""


def notable_events(events: Iterable[Event]) -> list[DigestEvent]:
    """Give the events of which an article says that they are or will be, with who takes part."""
    return [
        digest_event(event)
        for event in events
        if event["participants"] and event["modality"] in REAL and event["class"] not in STATES
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
