"""What the processes are asked to do; whoever asks has no need to load spaCy itself."""

from importlib import import_module
from typing import TYPE_CHECKING

import orjson

from streams.findings import Findings

if TYPE_CHECKING:
    from streams.pipeline import Parse


def prepare(model: str, parse: "Parse") -> None:
    """Load what both stages need, before the first article waits for it."""
    import_module("streams.reading").reader(model, parse)
    import_module("agents.ingest.submissions").prepare()


def read(model: str, parse: "Parse", articles: list[bytes]) -> list[Findings]:
    """Give for each ``Article``, as JSON, what was found in it."""
    reader = import_module("streams.reading").reader(model, parse)
    return list(map(Findings.of, reader.read(list(map(orjson.loads, articles)))))
