"""What of an article is shown in a few lines: what a reader would ask for first."""

from collections.abc import Mapping, Sequence
from typing import Any

Item = Mapping[str, Any]
ENTITIES = 4


def leading_quote(state: Mapping[str, Any]) -> Item | None:
    """Return the quote of an article with a known speaker and the surest words."""
    quotes: Sequence[Item] = state["quotes"]
    known = [quote for quote in quotes if quote["speaker_name"]]
    return max(known or quotes, key=quote_rank, default=None)


def quote_rank(quote: Item) -> tuple[bool, float, int]:
    """Rank a quote: words in marks first, then the surest, then the longest."""
    return quote["kind"] != "indirect", quote["confidence"], len(quote["text"])


def leading_event(state: Mapping[str, Any]) -> Item | None:
    """Return the event of an article that is dated in its words and has most participants."""
    dated = [event for event in state["events"] if is_dated(event)]
    return max(dated, key=lambda event: len(event["participants"]), default=None)


def is_dated(event: Item) -> bool:
    """Tell an event, other than one of speech, whose time the text gives beside it."""
    time = event["time"]
    return event["class"] == "OCCURRENCE" and bool(time) and time["basis"] == "expression"


def leading_entities(state: Mapping[str, Any]) -> list[Item]:
    """Return the entities with most of an article's attention."""
    return sorted(state["entities"], key=lambda each: -each["salience"])[:ENTITIES]
