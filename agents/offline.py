"""Enrich articles without Kafka: the same acceptance, reading and records, in the same order."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Iterable
from functools import partial
from typing import NamedTuple

import orjson
from pebble import ProcessPool

from agents.enrich import tasks
from agents.enrich.annotations import Annotations
from agents.enrich.record import enriched, pipeline_of
from agents.enrich.revisions import first_revision, next_sequence
from agents.ingest.tasks import Accepted, Refused, Submission, Unpacked, accept_all, size_of
from streams.contract.records import Article, Enriched, Provenance
from streams.contract.times import Clock, rfc3339
from streams.dead_letters.letter import SetAside
from streams.pool.batcher import Batcher, Limits
from streams.settings import Settings


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
        self.accepting = Batcher(pool, accept_all, size_of, limits)
        self.reading: Batcher[bytes, Annotations] = Batcher(
            pool,
            partial(
                tasks.read, settings.model, settings.parse, settings.ner, settings.least_confidence
            ),
            len,
            limits,
        )
        self.settings = settings
        self.clock = clock

    async def enrich(self, records: Iterable[bytes]) -> AsyncIterator[Enriched | Failed]:
        """Yield what becomes of each record, in order."""
        window: deque[asyncio.Task[list[Enriched | Failed]]] = deque()
        most = self.settings.in_flight
        try:
            for number, record in enumerate(records, start=1):
                window.append(asyncio.create_task(self._each(number, record)))
                if len(window) >= most:
                    for result in await window.popleft():
                        yield result
            while window:
                for result in await window.popleft():
                    yield result
        finally:
            for task in window:
                task.cancel()

    async def _each(self, number: int, record: bytes) -> list[Enriched | Failed]:
        """Give what becomes of a record, or of each of the articles in it."""
        try:
            accepted = await self._accepted(record)
            if isinstance(accepted, Accepted):
                return [await self._enriched(accepted)]
        except SetAside as failure:
            return [Failed(number, f"{failure.error}: {failure}")]
        parts = await asyncio.gather(*(self._each(number, value) for value in accepted.values))
        return [result for part in parts for result in part]

    async def _accepted(self, record: bytes) -> Accepted | Unpacked:
        now = self.clock()
        submission = Submission(None, record, now, now, self.settings.max_article_bytes)
        accepted = await self.accepting.result(submission)
        if isinstance(accepted, Refused):
            raise SetAside(accepted.reason, error=accepted.error)
        return accepted

    async def _enriched(self, accepted: Accepted) -> Enriched:
        found = await self.reading.result(accepted.value)
        article: Article = orjson.loads(accepted.value)
        provenance = Provenance(
            topic=None,
            partition=None,
            offset=None,
            pipeline=pipeline_of(self.settings.model, self.settings.ner),
            received_at=article["received_at"],
            enriched_at=rfc3339(self.clock()),
        )
        record = enriched(
            article,
            found,
            revision=first_revision(article),
            sequence=next_sequence(article, None),
            provenance=provenance,
        )
        result: Enriched = orjson.loads(orjson.dumps(record))
        return result
