"""What the processes of a pool do for this stage; whoever asks has no need to load spaCy itself."""

from typing import TYPE_CHECKING, Any

import orjson

from agents.enrich.annotations import Annotations
from agents.enrich.digests.digest import digest_parts
from agents.enrich.thresholds import Thresholds, confident
from streams.contract.records import Article

if TYPE_CHECKING:
    from agents.nlp.pipeline import Ner, Parse
    from agents.nlp.reader import Reader


def prepare(model: str, parse: "Parse", ner: "Ner") -> None:
    """Load the model before the first article waits for it."""
    _reader(model, parse, ner)


def read(
    model: str, parse: "Parse", ner: "Ner", least: Thresholds, articles: list[bytes]
) -> list[Annotations]:
    """Return for each ``Article``, as JSON, what was found in it with confidence enough."""
    accepted: list[Article] = list(map(orjson.loads, articles))
    found = _reader(model, parse, ner).read(accepted)
    return [
        annotated(article, confident(fields, least))
        for article, fields in zip(accepted, found, strict=True)
    ]


def annotated(article: Article, found: dict[str, Any]) -> Annotations:
    """Write what was found in an article, and its digest while the text is at hand."""
    return Annotations.of(found, digest_parts(article, found))


def _reader(model: str, parse: "Parse", ner: "Ner") -> "Reader":
    from agents.nlp.reader import reader  # noqa: PLC0415 - only the pool's processes load spaCy

    return reader(model, parse, ner)
