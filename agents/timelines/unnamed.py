"""Events of somebody or something that an article names, and in which no entity was found."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from agents.timelines.names import occurrences, words_of

SENTENCE_END = re.compile(r"[.!?][\"\u201d'\u2019)]*\s|\n")
REACH = 60
"""Characters from a name to the word that tells what it did."""


def events_of(article: Mapping[str, Any], name: str) -> frozenset[str]:
    """Give the ids of the events that follow the name in its sentence: "the Nikkei 225 lost"."""
    starts = [event["trigger"]["start"] for event in article["events"]]
    found = {
        following(article, starts, end)
        for _, end in occurrences(article["text"], words_of(name))
        if name
    }
    return frozenset(each for each in found if each is not None)


def following(article: Mapping[str, Any], starts: Sequence[int], end: int) -> str | None:
    """Give the first event behind a place, where no sentence ends before it."""
    place = next((number for number, start in enumerate(starts) if start >= end), None)
    if place is None or starts[place] - end > REACH:
        return None
    between = article["text"][end : starts[place]]
    name: str = article["events"][place]["id"]
    return None if SENTENCE_END.search(between) else name
