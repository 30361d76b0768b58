"""Put together the record of one enriched article."""

from importlib.metadata import version
from typing import Any, cast

from agents.enrich.annotations import Annotations
from agents.nlp.entities.weights_file import version_of, weights_for
from streams.contract.records import Article, Enriched, Provenance

CARRIED = (
    "article_id",
    "status",
    "url",
    "title",
    "source",
    "published_at",
    "published_offset",
    "language",
    "authors",
    "metadata",
)
OWN = ("unread", "sequence", "provenance")
FOUND = [name for name in Enriched.__annotations__ if name not in {*Article.__annotations__, *OWN}]
"""The fields that are found in a text, in the order of the contract."""


def pipeline_of(model: str, ner: str) -> str:
    """Name what reads the articles: the versions of Dateline, the model and the names' weights."""
    package = f"dateline/{version('dateline')}+{model}/{version(model.replace('_', '-'))}"
    weights = weights_for(model, ner)
    return f"{package}+ner/{version_of(weights)}" if weights else package


def enriched(
    article: Article,
    found: Annotations,
    *,
    revision: int,
    sequence: int,
    provenance: Provenance,
) -> Enriched:
    """Join an article with what was found in it; one that is not usable keeps no text.

    What was found is JSON already: the record is there to be written.
    """
    usable = article["status"] == "usable"
    accepted: dict[str, Any] = dict(article)
    record: dict[str, Any] = {
        "schema": "dateline/enriched/1",
        "revision": revision,
        "sequence": sequence,
        **{field: accepted.get(field) for field in CARRIED},
        "text": article["text"] if usable else "",
        "noise": article["noise"] if usable else [],
        **{field: [] for field in FOUND},
        **found.fields(),
        "provenance": provenance,
    }
    return cast("Enriched", record)
