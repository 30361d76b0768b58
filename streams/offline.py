"""Enrich articles without Kafka: the same acceptance, reading and records, in the same order."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Iterable
from functools import partial
from importlib import import_module
from typing import Any, NamedTuple

import orjson
from pebble import ProcessPool

from streams import errands
from streams.batches import Batches, Limits
from streams.dead_letters import SetAside
from streams.enriched import enriched, pipeline_of
from streams.findings import Findings
from streams.records import Article, Enriched, Provenance
from streams.revisions import revision_of
from streams.settings import Settings
from streams.times import Clock, rfc3339


class Failed(NamedTuple):
    """A record that could not be enriched."""

    number: int
    """Its place in the input, from 1."""
    cause: str
    """Error and message."""


class Offline:
    """Enriches records with the processes of a pool."""

    def __init__(self, settings: Settings, pool: ProcessPool, clock: Clock) -> None:
        limits = Limits.of(settings)
        # By name: the stream stands below the agents.
        self.ingest = import_module("agents.ingest.submissions")
        self.accepting: Batches[Any, Any] = Batches(
            pool, self.ingest.accept_all, self.ingest.size_of, limits
        )
        self.reading: Batches[bytes, Findings] = Batches(
            pool, partial(errands.read, settings.model, settings.parse), len, limits
        )
        self.settings = settings
        self.clock = clock

    async def enrich(self, records: Iterable[bytes]) -> AsyncIterator[Enriched | Failed]:
        """Yield what becomes of each record, in order."""
        window: deque[asyncio.Task[Enriched | Failed]] = deque()
        most = self.settings.in_flight
        for number, record in enumerate(records, start=1):
            window.append(asyncio.create_task(self._one(number, record)))
            if len(window) >= most:
                yield await window.popleft()
        while window:
            yield await window.popleft()

    async def _one(self, number: int, record: bytes) -> Enriched | Failed:
        try:
            return await self._enriched(record)
        except SetAside as failure:
            return Failed(number, f"{failure.error}: {failure}")

    async def _enriched(self, record: bytes) -> Enriched:
        now = self.clock()
        submission = self.ingest.Submission(None, record, now, now, self.settings.max_article_bytes)
        accepted = await self.accepting.result(submission)
        if isinstance(accepted, self.ingest.Refused):
            raise SetAside(accepted.reason, error=accepted.error)
        found = await self.reading.result(accepted.value)
        article: Article = orjson.loads(accepted.value)
        provenance = Provenance(
            topic=None,
            partition=None,
            offset=None,
            pipeline=pipeline_of(self.settings.model),
            received_at=article["received_at"],
            enriched_at=rfc3339(self.clock()),
        )
        revision = revision_of(article, None)
        written = orjson.dumps(enriched(article, found, revision=revision, provenance=provenance))
        result: Enriched = orjson.loads(written)
        return result
