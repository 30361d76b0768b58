"""What an article brings to statements: the words of one stretch, ready to be compared."""

from collections.abc import Iterator
from itertools import repeat
from sys import intern
from typing import NamedTuple

from agents.resemblance.background import background, unknown
from agents.resemblance.postings import Order, order_of
from agents.resemblance.words import words_of
from agents.statements.speakers import name_of
from streams.contract.records import Stretch, TextSlice
from streams.contract.times import instant_of

LEAST_WEIGHT = 7.0
"""What a run of three words weighs by which others are looked up: 8 loses a point of pair F1."""
Run = tuple[str, str, str]


class Print(NamedTuple):
    """What a carrier's record says of its article."""

    article_id: str
    source: str | None
    url: str | None
    published_at: str | None
    first_seen: str
    at: float
    """When it is dated, else when it came first, in seconds since 1970."""


class Said(NamedTuple):
    """A stretch of an article; many are kept, so what follows from it is not."""

    order: Order
    """Its place among all stretches."""
    article: Print
    """Where it stands."""
    start: int
    end: int
    is_report: bool
    """Whether the words are the article's own."""
    text: str
    words: tuple[str, ...]
    weight: float
    """Of all its words."""
    speaker_id: str | None
    speaker_name: str | None

    @classmethod
    def of(cls, article: Print, order: Order, stretch: Stretch) -> "Said":
        """Read the words of a stretch."""
        words = tuple(map(intern, words_of(stretch["text"])))
        return cls(
            order=order,
            article=article,
            start=stretch["start"],
            end=stretch["end"],
            is_report=stretch["kind"] == "indirect",
            text=stretch["text"],
            words=words,
            weight=sum(weights_of(words)),
            speaker_id=stretch["speaker_id"],
            speaker_name=stretch["speaker_name"],
        )

    @property
    def quote_id(self) -> str:
        """Give the id of its quote: later marks in one have their number behind a slash."""
        return self.order[1].partition("/")[0]

    @property
    def name(self) -> list[str]:
        """Give the words of the speaker's name; none of one who is only described."""
        return name_of(self.speaker_id, self.speaker_name)

    def runs(self) -> Iterator[Run]:
        """Yield its runs of three words."""
        words = self.words
        return zip(words, words[1:], words[2:], strict=False)

    def keys(self) -> set[int]:
        """Give the runs that are rare enough to look others up by, as numbers: they are many."""
        weights = weights_of(self.words)
        return {
            hash(run)
            for place, run in enumerate(self.runs())
            if weights[place] + weights[place + 1] + weights[place + 2] >= LEAST_WEIGHT
        }


def weights_of(words: tuple[str, ...]) -> list[float]:
    """Give how rare each word is."""
    known, other = background(), unknown()
    return list(map(known.get, words, repeat(other)))


def said_in(article: TextSlice) -> Iterator[Said]:
    """Yield what is said in an article; a withdrawn one says nothing."""
    if article["status"] != "usable":
        return
    moment = instant_of(article["published_at"] or article["first_seen"])
    where = Print(
        article_id=article["article_id"],
        source=article["source"],
        url=article["url"],
        published_at=article["published_at"],
        first_seen=article["first_seen"],
        at=moment.timestamp(),
    )
    first_seen, _ = order_of(article, article["article_id"])
    for stretch in article["statements"]:
        yield Said.of(where, (first_seen, stretch["id"]), stretch)
