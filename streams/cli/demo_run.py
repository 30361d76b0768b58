"""The demonstration: an embedded broker, a worker and sample articles, told as they come out."""

import os
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson

from streams.contract.ids import normalised
from streams.contract.stages import ENRICH
from streams.contract.topics import DEAD_LETTERS, ENRICHED, ITEM_KINDS
from streams.kafka.consumer import consumer, records
from streams.settings import Settings

# The embedded broker lets a group join after half the session's time.
SESSION_SECONDS = 6.0
QUIET_SECONDS = 30.0
# Shorter ones ("to comment") are said of many things.
FEWEST_WORDS = 6
SEEN = (*ENRICH.writes, DEAD_LETTERS)


class WorkerEnded(RuntimeError):
    """The demonstration's worker ended early; the message holds the end of its log."""


@contextmanager
def worker_process(settings: Settings, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run a worker for an embedded broker, its log in a file; SIGTERM ends it with the block."""
    variables = {
        "DATELINE_BROKER": settings.broker,
        "DATELINE_SESSION_TIMEOUT": str(settings.session_timeout),
        "DATELINE_WEB_PORT": str(settings.web_port),
        "DATELINE_PROCESSES": str(settings.processes),
    }
    with (
        log.open("wb") as output,
        subprocess.Popen(
            [sys.executable, "-m", "streams", "worker"],
            env={**os.environ, **variables},
            stderr=output,
            stdout=output,
        ) as process,
    ):
        try:
            yield process
        finally:
            process.terminate()


async def outcomes(
    settings: Settings, expected: int, process: subprocess.Popen[bytes], log: Path
) -> AsyncIterator[Any]:
    """Yield output records until every article has its state and nothing more comes.

    Raises WorkerEnded when the worker did.
    """
    done, quiet_since = 0, time.monotonic()
    async with consumer(settings, [topic.name for topic in SEEN], start="earliest") as client:
        while time.monotonic() - quiet_since < QUIET_SECONDS:
            if process.poll() is not None:
                raise ended(log)
            async for record in records(client, patience=1.0):
                quiet_since = time.monotonic()
                done += record.topic in {ENRICHED.name, DEAD_LETTERS.name}
                yield record
            if done >= expected:
                return


def ended(log: Path) -> WorkerEnded:
    """Give the failure of a worker that ended, with what it said last."""
    return WorkerEnded(f"the worker ended: {log.read_text(errors='replace')[-800:]}")


class Account:
    """What came out, counted for the summary."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.papers: dict[str, set[str]] = defaultdict(set)
        self.words: dict[str, str] = {}
        self.entities: Counter[str] = Counter()

    def add(self, record: Any) -> Mapping[str, Any] | None:  # noqa: ANN401 - aiokafka is untyped
        """Count a record and give its value; None for a dead letter."""
        if record.topic == DEAD_LETTERS.name:
            self.counts["dead letters"] += 1
            return None
        value: dict[str, Any] = orjson.loads(record.value)
        if record.topic == ENRICHED.name:
            self._add_article(value)
        elif value["change"] != "found":
            self.counts[value["change"]] += 1
        return value

    def _add_article(self, value: dict[str, Any]) -> None:
        self.counts["articles" if value["revision"] == 1 else "later revisions"] += 1
        for kind in ITEM_KINDS:
            self.counts[kind.field] += len(value[kind.field])
        self.entities.update(f"{each['name']} ({each['id']})" for each in value["entities"])
        for quote in value["quotes"]:
            words = normalised(quote["text"])
            if len(words.split()) < FEWEST_WORDS:
                continue
            self.words[words] = quote["text"]
            self.papers[words].add(value["source"] or value["article_id"])

    def shared(self) -> list[tuple[str, list[str]]]:
        """Give the statements that stand in more than one paper, most printed first."""
        found = [(self.words[key], sorted(set_)) for key, set_ in self.papers.items()]
        return sorted((each for each in found if len(each[1]) > 1), key=lambda each: -len(each[1]))
