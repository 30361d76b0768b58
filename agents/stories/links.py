"""Who repeats whom, and whose story goes on with whose: the links between articles.

They are the same in whatever order the articles came, were doubled or withdrawn: each hangs on the
two articles it joins, and on which keys answer.
"""

from typing import NamedTuple

from agents.resemblance.fingerprints import Overlap, overlap
from agents.resemblance.postings import Order, Postings
from agents.resemblance.vectors import cosine
from agents.stories.article import STORY_WINDOW, StoryArticle
from agents.stories.families import Families

LEAST_CONTAINMENT = 0.25
"""Share of the shorter text that a copy has: 0.2 and 0.3 each lose points on made copies."""
LEAST_SHARED = 6
"""Runs that a copy shares: fewer are a common name or a phrase."""
LEAST_LIKENESS, LEAST_LIKENESS_UNDATED = 0.24, 0.27
"""Cosine of articles of one story. Of dated ones within three days more than half of those that are
barely so alike tell one, as read in PolNeAR; of those without a date nothing is known of their days
(ECB+ in four orders: 84.8 B-cubed at 0.20, 87.7 at 0.28)."""


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
        self.links: dict[Order, Links] = {}
        self.runs = Postings()
        self.words = Postings()
        self.families = Families(lambda order: self.links[order].copies)

    def add(self, article: StoryArticle) -> set[Order]:
        """Enter an article, and return all of whom others may be told now."""
        order = article.order
        self.articles[order] = article
        self.links[order] = Links({}, {})
        self.families.enter(order)
        silenced = self.runs.add(article.runs, order)
        silenced |= self.words.add(article.keys, order)
        return self._linked({order}) | self._linked_anew(silenced)

    def remove(self, order: Order) -> set[Order]:
        """Take an article out, and return all of whom others may be told now."""
        touched = self._parted(order)
        article = self.articles.pop(order)
        answering = self.runs.remove(article.runs, order)
        answering |= self.words.remove(article.keys, order)
        del self.links[order]
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
            self._find_copies(article)
            self._find_likes(article)
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

    def _find_copies(self, article: StoryArticle) -> None:
        sample = set(article.fingerprints)
        for order in self.runs.met(article.runs, article.order):
            other = self.articles[order]
            shared = len(sample.intersection(other.fingerprints))
            if shared < LEAST_SHARED:
                continue
            found = overlap(article.fingerprints, other.fingerprints, shared)
            if found.containment >= LEAST_CONTAINMENT:
                self.links[order].copies[article.order] = found
                self.links[article.order].copies[order] = found

    def _find_likes(self, article: StoryArticle) -> None:
        vector = article.vector
        for order in self.words.met(article.keys, article.order):
            other = self.articles[order]
            if abs(article.at - other.at) > STORY_WINDOW:
                continue
            likeness = cosine(vector, other.features, other.weights)
            are_dated = article.is_dated and other.is_dated
            if likeness >= (LEAST_LIKENESS if are_dated else LEAST_LIKENESS_UNDATED):
                self.links[order].likes[article.order] = likeness
                self.links[article.order].likes[order] = likeness
