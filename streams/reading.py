"""Read articles: the NLP, in a worker process, inside memory zones."""

from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from streams import garbage, pipeline
from streams.blanking import blanked
from streams.records import Article
from streams.times import instant_of
from streams.zones import Zones

# Characters that are parsed together, in one piece or many: the parser takes 4 kB for each 6, and
# more are read no faster (measured).
MOST = 30_000


@cache
def reader(model: str, parse: pipeline.Parse) -> "Reader":
    """Give the process's one reader of a model."""
    return Reader(pipeline.load(model, parse))


class Reader:
    """A pipeline with the enrichments' records."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp
        names = [name for name in pipeline.ENRICHMENTS if name in nlp.pipe_names]
        self.enrichments = [(name, nlp.get_pipe(name)) for name in names]
        self.records = [import_module(f"agents.{name}.record").fields for name in names]
        [self.nothing] = self._enriched([nlp.make_doc("")])
        self.zones = Zones(nlp)

    def read(self, articles: list[Article]) -> Iterator[dict[str, Any]]:
        """Yield the fields found in each article, and why one was not read.

        One by one: many are held as objects for no longer than it takes to write them.
        """
        garbage.take_out()
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
            let_go(doc)
        return found

    def _docs(self, articles: list[Article]) -> list[Doc]:
        """Parse the pieces of all articles, then join those of each."""
        blank = [blanked(each["text"], each["noise"]) for each in articles]
        pieces = [list(pieces_of(text)) for text in blank]
        parsed = self._parsed(piece for each in pieces for piece in each)
        docs = [joined([next(parsed) for _ in texts]) for texts in pieces]
        for article, text, doc in zip(articles, blank, docs, strict=True):
            # The components would write it out anew, token by token.
            doc._.text = text
            published_at = article["published_at"]
            doc._.published_at = instant_of(published_at) if published_at else None
        return docs

    def _parsed(self, texts: Iterable[str]) -> Iterator[Doc]:
        disable = [name for name, _ in self.enrichments]
        for group in groups_of(texts):
            yield from self.nlp.pipe(group, disable=disable)

    def _enriched(self, docs: list[Doc]) -> list[Doc]:
        """Pass all through one component after the other: so the processor keeps its code."""
        for _, enrich in self.enrichments:
            docs = [enrich(doc) for doc in docs]
        return docs


def let_go(doc: Doc) -> None:
    """Part a document from what was found in it: its spans hold it, in a cycle with it."""
    doc.user_data.clear()


def pieces_of(text: str) -> Iterator[str]:
    """Cut a long text after a paragraph, else a line, else a space, else anywhere."""
    start = 0
    while len(text) - start > MOST:
        limit = start + MOST
        cuts = (text.rfind(mark, start, limit) + len(mark) for mark in ("\n\n", "\n", " "))
        end = next((cut for cut in cuts if cut > start + MOST // 2), limit)
        yield text[start:end]
        start = end
    yield text[start:]


def groups_of(texts: Iterable[str]) -> Iterator[list[str]]:
    """Part texts into groups to be parsed together, each as large as may be."""
    group: list[str] = []
    size = 0
    for text in texts:
        if group and size + len(text) > MOST:
            yield group
            group, size = [], 0
        group.append(text)
        size += len(text)
    yield group


def joined(docs: list[Doc]) -> Doc:
    """Make one document of consecutive pieces, with the offsets of the whole."""
    doc = docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)
    if doc is None:
        raise ValueError("an article has no pieces")
    return doc
