"""Read articles: the NLP, in a worker process, inside memory zones."""

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from importlib import import_module
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp import pipeline
from agents.nlp.chunks import MOST, groups_of, joined, pieces_of
from agents.nlp.headline import Reading, reading_of
from agents.nlp.memory_zones import MemoryZones
from streams import memory
from streams.contract.records import Article
from streams.contract.times import local_instant


@lru_cache(1)
def reader(model: str, parse: pipeline.Parse, ner: pipeline.Ner) -> "Reader":
    """Give the process's one reader of a model."""
    return Reader(pipeline.load(model, parse, ner))


class Reader:
    """A pipeline with the enrichments' records."""

    def __init__(self, nlp: Language, *, most: int = MOST) -> None:
        self.nlp = nlp
        self.most = most
        names = [name for name in pipeline.COMPONENTS if name in nlp.pipe_names]
        self.enrichments = [(name, nlp.get_pipe(name)) for name in names]
        self.records = [import_module(f"agents.nlp.{name}.record").fields for name in names]
        [self.nothing] = self._enriched([nlp.make_doc("")])
        self.zones = MemoryZones(nlp)

    def read(self, articles: list[Article]) -> Iterator[dict[str, Any]]:
        """Yield the fields found in each article, and why one was not read.

        One by one: many are held as objects for no longer than it takes to write them.
        """
        memory.collect_cycles()
        self.zones.renew()
        readable = [each for each in articles if self._unread(each) is None]
        docs = deque(self._enriched(self._docs(readable)))
        for article in articles:
            yield self._fields(article, docs)

    def _unread(self, article: Article) -> str | None:
        if article["status"] != "usable":
            return f"status is {article['status']}"
        if article["language"] not in {None, self.nlp.lang}:
            return f"no model for language {article['language']}"
        return None

    def _fields(self, article: Article, docs: deque[Doc]) -> dict[str, Any]:
        unread = self._unread(article)
        found: dict[str, Any] = {"unread": unread}
        doc = self.nothing if unread else docs.popleft()
        for fields in self.records:
            found |= fields(doc, article["article_id"])
        if doc is not self.nothing:
            doc._.layout.restore(found)
            let_go(doc)
        return found

    def _docs(self, articles: list[Article]) -> list[Doc]:
        """Parse the pieces of all articles, then join those of each."""
        readings = [reading_of(each) for each in articles]
        pieces = [self._pieces(each) for each in readings]
        parsed = self._parsed(piece for each in pieces for piece in each)
        docs = [joined([next(parsed) for _ in texts]) for texts in pieces]
        for article, reading, doc in zip(articles, readings, docs, strict=True):
            doc._.layout = reading
            doc._.body = reading.start
            # The components would write it out anew, token by token.
            doc._.text = reading.text
            doc._.published_at = published(article)
        return docs

    def _pieces(self, reading: Reading) -> list[str]:
        """Cut what is read: the headline by itself, or the words behind it would be read anew."""
        body = list(pieces_of(reading.body.text, self.most))
        return [reading.text[: reading.start], *body] if reading.start else body

    def _parsed(self, texts: Iterable[str]) -> Iterator[Doc]:
        disable = [name for name, _ in self.enrichments]
        for group in groups_of(texts, self.most):
            yield from self.nlp.pipe(group, disable=disable)

    def _enriched(self, docs: list[Doc]) -> list[Doc]:
        """Pass all through one component after the other: so the processor keeps its code."""
        for _, enrich in self.enrichments:
            docs = [enrich(doc) for doc in docs]
        return docs


def published(article: Article) -> datetime | None:
    """Give when the outlet dates an article, by its own clock: so it counts its days."""
    published_at = article["published_at"]
    return local_instant(published_at, article.get("published_offset")) if published_at else None


def let_go(doc: Doc) -> None:
    """Part a document from what was found in it: its spans hold it, in a cycle with it."""
    doc.user_data.clear()
