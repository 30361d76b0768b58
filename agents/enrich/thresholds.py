"""Leave out what is found with less confidence than an installation asks for."""

from collections.abc import Mapping
from typing import Any

from streams.contract.topics import ITEM_KINDS

Thresholds = Mapping[str, float]
"""The least confidence of the items of each field."""


def confident(found: dict[str, Any], least: Thresholds) -> dict[str, Any]:
    """Return the fields of an article without items of less confidence, nor references to them."""
    if not any(least.values()):
        return found
    kept = {
        kind.field: [each for each in found[kind.field] if each["confidence"] >= least[kind.field]]
        for kind in ITEM_KINDS
    }
    known = {entity["id"] for entity in kept["entities"]}
    for quote in kept["quotes"]:
        if quote["speaker_id"] not in known:
            quote.update(speaker_id=None, speaker_name=None)
    told = {event["id"] for event in kept["events"]}
    for event in kept["events"]:
        if event["repeats"] not in told:
            event["repeats"] = None
        for name in ("place", "source_id"):
            event[name] = event[name] if event[name] in known else None
        event["participants"] = [
            part for part in event["participants"] if part["entity_id"] in known
        ]
    return found | kept
