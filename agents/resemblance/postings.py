"""Which articles share a key: of a key that many share, only the first few answer.

Whom an article meets is told by who is there, in whatever order they came. A text that is printed
a million times costs each of its copies the same few comparisons.
"""

from bisect import bisect_left, insort
from collections.abc import Hashable, Iterable

from streams.contract.records import TextSlice
from streams.contract.times import instant_of, milliseconds

Order = tuple[int, str]
"""When its article was first seen, in milliseconds since 1970, and its id: who was first, whichever
of two came first here."""
ANSWERING = 60
"""Articles that a key answers with: the earliest."""


def order_of(article: TextSlice, name: str) -> Order:
    """Give the place of an article, or of a stretch of it, by its id."""
    return milliseconds(instant_of(article["first_seen"])), name


class Postings:
    """Articles by key, each list in the order of the articles."""

    def __init__(self, answering: int = ANSWERING) -> None:
        self.answering = answering
        self.lists: dict[Hashable, Order | list[Order]] = {}
        """Most keys are of one article alone: a list for each would cost as much as all else."""

    def add(self, keys: Iterable[Hashable], article: Order) -> set[Order]:
        """Enter an article, and return those that answer to a key no more."""
        silenced: set[Order] = set()
        for key in keys:
            posting = self.lists.setdefault(key, article)
            if posting is article:
                continue
            if isinstance(posting, tuple):
                posting = self.lists[key] = [posting]
            insort(posting, article)
            if len(posting) > self.answering and article < posting[self.answering]:
                silenced.add(posting[self.answering])
        return silenced

    def remove(self, keys: Iterable[Hashable], article: Order) -> set[Order]:
        """Take an article out, and return those that answer in its stead."""
        answering: set[Order] = set()
        for key in keys:
            posting = self.lists[key]
            if isinstance(posting, tuple):
                del self.lists[key]
                continue
            place = bisect_left(posting, article)
            del posting[place]
            if place < self.answering <= len(posting):
                answering.add(posting[self.answering - 1])
            if len(posting) == 1:
                self.lists[key] = posting[0]
        return answering

    def met(self, keys: Iterable[Hashable], article: Order) -> set[Order]:
        """Give whom an article meets: who answers it, and whom it answers."""
        found: set[Order] = set()
        for key in keys:
            posting = self.lists[key]
            if isinstance(posting, tuple):
                continue
            if len(posting) <= self.answering:
                found.update(posting)
                continue
            place = bisect_left(posting, article)
            found.update(posting[: self.answering] if place >= self.answering else posting)
        found.discard(article)
        return found
