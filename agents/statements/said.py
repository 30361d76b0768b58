"""What an article brings to statements: the words of one stretch, ready to be compared."""

from collections.abc import Iterator
from functools import cached_property

from agents.resemblance.background import background, unknown
from agents.resemblance.fingerprints import LEAST_WEIGHT
from agents.resemblance.postings import order_of
from agents.resemblance.words import words_of
from agents.statements.speakers import name_of
from streams.contract.records import Stretch, TextSlice
from streams.contract.times import instant_of

Run = tuple[str, str, str]
RAREST = 6
"""Words by which a report finds the statement that it tells in other words."""


class Said:
    """A stretch of an article, with its words."""

    def __init__(self, digest: TextSlice, stretch: Stretch) -> None:
        self.digest = digest
        self.stretch = stretch
        self.order = order_of(digest, stretch["id"])
        self.at = instant_of(digest["published_at"] or digest["first_seen"]).timestamp()
        self.words = words_of(stretch["text"])
        known, other = background(), unknown()
        self.weights = [known.get(word, other) for word in self.words]
        self.weight = sum(self.weights)

    @property
    def id(self) -> str:
        """Give the id of the stretch."""
        return self.stretch["id"]

    @property
    def quote_id(self) -> str:
        """Give the id of its quote: later marks in one have their number behind a slash."""
        return self.id.partition("/")[0]

    @property
    def article_id(self) -> str:
        """Give the id of its article."""
        return self.digest["article_id"]

    @property
    def is_report(self) -> bool:
        """Tell whether the words are the article's own."""
        return self.stretch["kind"] == "indirect"

    @cached_property
    def runs(self) -> frozenset[Run]:
        """Give its runs of three words."""
        return frozenset(zip(self.words, self.words[1:], self.words[2:], strict=False))

    @cached_property
    def keys(self) -> set[Run]:
        """Give the runs that are rare enough to look others up by."""
        weights = self.weights
        runs = zip(self.words, self.words[1:], self.words[2:], strict=False)
        return {
            run
            for place, run in enumerate(runs)
            if weights[place] + weights[place + 1] + weights[place + 2] >= LEAST_WEIGHT
        }

    @cached_property
    def name(self) -> list[str]:
        """Give the words of the speaker's name."""
        return name_of(self.stretch)

    @cached_property
    def speaker_words(self) -> list[tuple[str, str]]:
        """Give its rarest words, each with its speaker's last name; none without a name."""
        if not self.name:
            return []
        ranked = sorted(set(zip(self.weights, self.words, strict=True)), reverse=True)
        return [(self.name[-1], word) for _, word in ranked[:RAREST]]


def said_in(digest: TextSlice) -> Iterator[Said]:
    """Yield what is said in an article; a withdrawn one says nothing."""
    for stretch in digest["statements"]:
        yield Said(digest, stretch)
