"""One article's telling of an event, with what it is compared by."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from agents.timelines.contribution import Contribution, Told
from agents.word_lists import words

WORD = re.compile(r"\w+")
EMPTY = words("timelines", "en/function_words.txt")


class Source(NamedTuple):
    """One article's telling of an event."""

    published_at: str
    article_id: str
    outlet: str
    event: Told
    words: frozenset[str]
    """Those of its summary that say something."""


def sources_of(contributions: Iterable[Contribution]) -> list[Source]:
    """Give every telling, in an order that is the same however the articles came."""
    sources = (
        Source(
            each.published_at or "",
            each.article_id,
            each.source or each.article_id,
            event,
            words_of(event.summary),
        )
        for each in contributions
        for event in each.events
    )
    return sorted(sources, key=lambda source: (*source[:2], source.event.mentions))


def words_of(summary: str) -> frozenset[str]:
    """Give the words of a summary that say something."""
    return frozenset(WORD.findall(summary.casefold())) - EMPTY
