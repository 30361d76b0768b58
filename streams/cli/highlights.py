"""What of an article is shown in a few lines: what a reader would ask for first."""

from collections.abc import Mapping, Sequence
from typing import Any

Item = Mapping[str, Any]
ENTITIES = 4
EVENTS = 3


def leading_quote(state: Mapping[str, Any]) -> Item | None:
    """Return the quote of an article with a known speaker and the surest words."""
    quotes: Sequence[Item] = state["quotes"]
    known = [quote for quote in quotes if quote["speaker_name"]]
    return max(known or quotes, key=quote_rank, default=None)


def quote_rank(quote: Item) -> tuple[bool, float, int]:
    """Rank a quote: words in marks first, then the surest, then the longest."""
    return quote["kind"] != "indirect", quote["confidence"], len(quote["text"])


def leading_events(state: Mapping[str, Any]) -> list[Item]:
    """Return the most salient of an article's notable events, in reading order."""
    notable = [event for event in state["events"] if event["notable"]]
    most = sorted(notable, key=lambda event: -event["salience"])[:EVENTS]
    return [event for event in notable if event in most]


def leading_entities(state: Mapping[str, Any]) -> list[Item]:
    """Return the entities with most of an article's attention."""
    return sorted(state["entities"], key=lambda each: -each["salience"])[:ENTITIES]
