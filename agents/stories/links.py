"""Who repeats whom, and whose story goes on with whose: the links between articles.

They are the same in whatever order the articles came, were doubled or withdrawn: each hangs on the
two articles it joins, and on which keys answer.
"""

from typing import NamedTuple

from agents.resemblance.fingerprints import Overlap, overlap
from agents.resemblance.postings import Order, Postings
from agents.resemblance.vectors import cosine, keys_of
from agents.stories.article import StoryArticle
from agents.stories.families import Families

LEAST_CONTAINMENT = 0.25
"""Share of the shorter text that a copy has: 0.2 and 0.3 each lose points on made copies."""
LEAST_SHARED = 6
"""Runs that a copy shares: fewer are a common name or a phrase."""
LEAST_LIKENESS = 0.26
"""Cosine of articles of one story."""
DAY = 86_400.0
COPY_WINDOW = 7 * DAY
"""Between a text and its copy."""
STORY_WINDOW = 3 * DAY
"""Between articles of one story: events a week apart have the same words."""


class Links(NamedTuple):
    """The links of an article to others, earlier and later ones."""

    copies: dict[Order, Overlap]
    """Of whom it shares the words."""
    likes: dict[Order, float]
    """Of whom it shares the matter."""


class ArticleLinks:
    """All articles with their links."""

    def __init__(self) -> None:
        self.articles: dict[Order, StoryArticle] = {}
        self.samples: dict[Order, frozenset[int]] = {}
        self.links: dict[Order, Links] = {}
        self.runs = Postings()
        self.words = Postings()
        self.families = Families(lambda order: self.links[order].copies)

    def add(self, article: StoryArticle) -> set[Order]:
        """Enter an article, and return all of whom others may be told now."""
        order = article.order
        self.articles[order] = article
        self.samples[order] = frozenset(article.fingerprints)
        self.links[order] = Links({}, {})
        self.families.enter(order)
        silenced = self.runs.add(article.fingerprints, order)
        silenced |= self.words.add(keys_of(article.vector), order)
        return self._linked({order}) | self._linked_anew(silenced)

    def remove(self, order: Order) -> set[Order]:
        """Take an article out, and return all of whom others may be told now."""
        touched = self._parted(order)
        article = self.articles.pop(order)
        answering = self.runs.remove(article.fingerprints, order)
        answering |= self.words.remove(keys_of(article.vector), order)
        del self.samples[order], self.links[order]
        self.families.leave(order)
        return (touched | self._linked_anew(answering)) - {order}

    def _linked_anew(self, orders: set[Order]) -> set[Order]:
        """Part articles that now answer to a key, or no more do, from all others, and link them."""
        touched: set[Order] = set()
        for order in orders:
            touched |= self._parted(order)
        return touched | self._linked(orders)

    def _linked(self, orders: set[Order]) -> set[Order]:
        """Link articles with all whom they meet."""
        touched = set(orders)
        for order in orders:
            article = self.articles[order]
            for other in self.runs.met(article.fingerprints, order):
                self._compare_runs(*sorted((order, other)))
            for other in self.words.met(keys_of(article.vector), order):
                self._compare_words(*sorted((order, other)))
            touched |= self.families.joined(order)
            touched.update(filter(order.__lt__, self.links[order].likes))
            touched.update(self.links[order].copies)
        return touched

    def _parted(self, order: Order) -> set[Order]:
        """Take all links off an article, and return of whom others may be told."""
        copies, likes = self.links[order]
        for other in copies:
            del self.links[other].copies[order]
        for other in likes:
            del self.links[other].likes[order]
        self.links[order] = Links({}, {})
        changed = self.families.parted({order, *copies})
        return changed | set(copies) | set(filter(order.__lt__, likes)) | {order}

    def _apart(self, one: Order, other: Order) -> float:
        return abs(self.articles[one].at - self.articles[other].at)

    def _compare_runs(self, one: Order, other: Order) -> None:
        shared = len(self.samples[one] & self.samples[other])
        if shared < LEAST_SHARED or self._apart(one, other) > COPY_WINDOW:
            return
        samples = self.articles[one].fingerprints, self.articles[other].fingerprints
        found = overlap(*samples, shared)
        if found.containment >= LEAST_CONTAINMENT:
            self.links[one].copies[other] = self.links[other].copies[one] = found

    def _compare_words(self, one: Order, other: Order) -> None:
        if self._apart(one, other) > STORY_WINDOW:
            return
        likeness = cosine(self.articles[other].vector, self.articles[one].vector)
        if likeness >= LEAST_LIKENESS:
            self.links[one].likes[other] = self.links[other].likes[one] = likeness
