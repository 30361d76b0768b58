"""The stories: every article with its copies and its story, told anew when either changes."""

from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple, cast

from agents.resemblance.fingerprints import Overlap
from agents.resemblance.postings import Order
from agents.stories.article import ABOUT, StoryArticle
from agents.stories.links import ArticleLinks
from streams.contract.records import Story

EXACT = 0.95
"""Share of both samples that the same words have, but for a headline or a dateline."""
NEAR = 0.7
"""Share of both that a retouched text keeps."""


class Parent(NamedTuple):
    """The earlier article that one goes on from."""

    order: Order
    """Which."""
    likeness: float
    """Cosine of their words."""


class Stories:
    """Articles by id, with their copies and their stories."""

    def __init__(self) -> None:
        self.orders: dict[str, Order] = {}
        self.links = ArticleLinks()
        self.children: dict[Order, set[Order]] = {}
        self.parents: dict[Order, Parent | None] = {}

    def put(self, name: str, article: StoryArticle | None) -> set[str]:
        """Put an article in the place of its last state, or take it out.

        Return the ids of all articles whose record may be another now.
        """
        order = self.orders.pop(name, None)
        touched = self.links.remove(order) if order else set()
        if article:
            touched |= self.links.add(article)
            self.orders[name] = article.order
        return {name} | {each for _, each in self._followed(touched, order)}

    def record(self, name: str) -> Story | None:
        """Give an article's record; None where it is withdrawn."""
        order = self.orders.get(name)
        return self._record(order) if order else None

    def records(self) -> Iterator[Story]:
        """Yield the records of all articles, in their order."""
        for order in sorted(self.links.articles):
            yield self._record(order)

    def _followed(self, touched: Iterable[Order], gone: Order | None) -> set[Order]:
        """Find the parents of some articles anew, and give them with all who follow them."""
        for order in [*touched, *([gone] if gone else [])]:
            self._set_parent(order)
        found: set[Order] = set()
        waiting = list(touched)
        while waiting:
            order = waiting.pop()
            if order not in found:
                found.add(order)
                waiting += self.children.get(order, ())
        return found

    def _set_parent(self, order: Order) -> None:
        before = self.parents.pop(order, None)
        if before:
            siblings = self.children[before.order]
            siblings.discard(order)
            if not siblings:
                del self.children[before.order]
        if order in self.links.articles:
            self.parents[order] = parent = self._parent(order)
            if parent:
                self.children.setdefault(parent.order, set()).add(order)

    def _parent(self, order: Order) -> Parent | None:
        """Choose the text that an article repeats, else the earlier one that it is most like."""
        likes = self.links.links[order].likes
        first = self.links.families.first[order]
        if first < order:
            return Parent(first, likes.get(first, 0.0))
        earlier = ((-likeness, other) for other, likeness in likes.items() if other < order)
        likeness, other = min(earlier, default=(0.0, None))
        return Parent(other, -likeness) if other else None

    def _root(self, order: Order) -> Order:
        while parent := self.parents[order]:
            order = parent.order
        return order

    def _record(self, order: Order) -> Story:
        article, parent = self.links.articles[order], self.parents[order]
        root, found = self._root(order), self._overlap(order)
        record: dict[str, Any] = {
            "schema": "dateline/story/1",
            "article_id": article.article_id,
            "sequence": article.sequence,
            "story_id": root[1],
            "copy_of": self.links.families.first[order][1] if found else None,
            "kind": kind_of(found) if found else None,
            "similarity": round(found.containment, 3) if found else None,
            "follows": parent.order[1] if parent else None,
            "likeness": parent.likeness if parent else None,
            "first_seen": article.first_seen,
            "lateness": (order[0] - root[0]) / 1000,
            **dict(zip(ABOUT, article.about, strict=True)),
        }
        return cast(Story, record)

    def _overlap(self, order: Order) -> Overlap | None:
        """Give what a copy shares with its family's first, else with the first that it meets."""
        first, copies = self.links.families.first[order], self.links.links[order].copies
        if first == order:
            return None
        return copies[first if first in copies else min(copies)]


def kind_of(found: Overlap) -> Literal["exact", "near", "wire"]:
    """Tell how much a copy and its text share."""
    if found.resemblance >= EXACT:
        return "exact"
    return "near" if found.resemblance >= NEAR else "wire"
