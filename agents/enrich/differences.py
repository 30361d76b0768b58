"""What differs between two states of an article, as its readers are told."""

from collections.abc import Iterator
from typing import Any

from agents.enrich.annotations import FIELDS, Items
from streams.contract.records import Change

# Where an item stands and how sure we are may change with every comma: neither is what it says.
NOT_SAID = {"start", "end", "field", "mentions", "salience", "confidence", "timex"}


def differences(old: Items, new: Items) -> Iterator[tuple[str, Change, dict[str, Any]]]:
    """Yield field, change and item: first what is gone, then what is new or says something else."""
    for field in FIELDS:
        before = {item["id"]: item for item in old.get(field, ())}
        after = {item["id"]: item for item in new.get(field, ())}
        for key, item in before.items():
            if key not in after:
                yield field, "retracted", item
        for key, item in after.items():
            if key not in before:
                yield field, "found", item
            elif said(item) != said(before[key]):
                yield field, "changed", item


def said(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Give the part of an item that readers are told of when it changes."""
    if isinstance(value, dict):
        return {key: said(part) for key, part in value.items() if key not in NOT_SAID}
    if isinstance(value, list):
        return [said(part) for part in value]
    return value
