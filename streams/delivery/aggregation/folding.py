"""The life of a contribution: folded with its neighbours, published, then acknowledged, in order.

What comes within a moment is folded together, so that a key that is touched often is written once.
A shard is in memory alone. Its topic is its state: whoever takes a shard up reads what stands there
before the first record that is its own, and publishes nothing of it.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any, ClassVar, NamedTuple, Protocol, cast

from faust.types import EventT, StreamT

from streams.contract.cloudevents import CloudEvent, headers_of, with_id
from streams.contract.messages import Headers, Message, place_of
from streams.contract.times import rfc3339
from streams.contract.topics import Topic
from streams.dead_letters.letter import SetAside, dead_letter
from streams.delivery.aggregation.contributions import Contribution
from streams.delivery.aggregation.shard import Change, Shard, View
from streams.delivery.consumed import consumed_record, unreadable
from streams.delivery.context import StageContext
from streams.delivery.faust_consumer import LosslessConsumer
from streams.delivery.loop import Settled, ours, places_of, said
from streams.delivery.stage import Outcome
from streams.kafka.partition_log import records_before

log = logging.getLogger(__name__)

COALESCE_SECONDS = 0.25
# Where much is to be read: as many records hold the slices of some hundred articles in all shards.
GROUP = 36

# All a shard's records are some minutes' work, in which the pages have to answer.
PAUSE_EVERY = 256

States = list[tuple[str, Contribution]]


class Aggregate(Protocol):
    """What is told of many articles together."""

    name: str
    """The stage, as dead letters and CloudEvents give it."""
    reads: Topic
    """Slices of articles, by shard."""
    writes: ClassVar[Mapping[Topic, str]]
    """What a record of each topic is called, as in ``dateline.activity.changed``."""

    def view(self) -> View:
        """Give a shard without articles."""

    def states(self, value: bytes) -> States:
        """Read the slices in a record; raise SetAside where there are none."""


class Position(NamedTuple):
    """A shard, and the offset up to which it holds its partition."""

    shard: Shard
    end: int


class Folding:
    """The shards of one aggregate that are this worker's."""

    def __init__(self, aggregate: Aggregate, context: StageContext) -> None:
        self.aggregate = aggregate
        self.settings = context.settings
        self.source = context.settings.source(aggregate.name)
        self.publisher = context.publisher
        self.clock = context.clock
        self.metrics = context.metrics.of(aggregate.name)
        self.left = context.metrics.left_to_read_again
        self.slots = asyncio.Semaphore(2 * GROUP)
        self.window: deque[EventT[Any]] = deque()
        self.arrived = asyncio.Event()
        self.positions: dict[int, Position] = {}

    async def run(self, stream: StreamT[bytes]) -> None:
        """Fold a stream until it ends or something breaks the promise."""
        stream.enable_acks = False
        self.stream = stream
        await self.publisher.ready()
        async with asyncio.TaskGroup() as tasks:
            settling = tasks.create_task(self._settle(stream))
            async for event in stream.events():
                await self.slots.acquire()
                self.metrics.read.inc()
                self.window.append(event)
                self.arrived.set()
            settling.cancel()

    async def _settle(self, stream: StreamT[bytes]) -> None:
        while True:
            group = [Settled(event, Outcome([])) for event in await self._group()]
            group = await ours(stream, group)
            try:
                messages = await self._folded([event for event, _ in group])
                if len(await ours(stream, group)) < len(group):
                    # What is told late would stand after what another has told since: of an
                    # aggregate the last record holds. All is delivered, and folded, again.
                    self.positions.clear()
                    continue
                await self.publisher.publish(messages)
            except Exception as failure:
                log.critical(
                    "%s ends: %s: %s", self.aggregate.name, places_of(group), said(failure)
                )
                raise
            for event, _ in await ours(stream, group):
                await stream.ack(event)
                seconds = self.clock().timestamp() - event.message.timestamp
                self.metrics.settle("published" if messages else "unchanged", seconds)
            self.metrics.count_published(messages)

    async def _group(self) -> list[EventT[Any]]:
        """Take what came within a moment, or as much as is folded together."""
        if not self.window:
            self.arrived.clear()
            await self.arrived.wait()
        if len(self.window) < GROUP:
            await asyncio.sleep(COALESCE_SECONDS)
        group = [self.window.popleft() for _ in range(min(GROUP, len(self.window)))]
        for _ in group:
            self.slots.release()
        return group

    async def _folded(self, events: list[EventT[Any]]) -> list[Message]:
        """Fold records in and give what is to be published."""
        letters, shards = [], {}
        for event in events:
            message = event.message
            shard = await self._shard_before(message.topic, message.partition, message.offset)
            try:
                shard.take(self._states(event))
            except SetAside as failure:
                letters.append(self._letter(event, failure))
            self.positions[message.partition] = Position(shard, message.offset + 1)
            shards[message.partition] = shard
        changes = [change for shard in shards.values() for change in shard.changes()]
        return letters + self._messages(changes)

    def _states(self, event: EventT[Any]) -> States:
        if cause := unreadable(event):
            raise SetAside(cause, error="UnreadableRecord")
        return self.aggregate.states(event.message.value or b"")

    async def _shard_before(self, topic: str, partition: int, offset: int) -> Shard:
        """Give a shard as it is before a record; where it is not at hand it is read again."""
        position = self.positions.get(partition)
        if position is not None and position.end == offset:
            return position.shard
        self._let_go(topic)
        began = self.clock()
        shard = await self._read_again(topic, partition, offset)
        seconds = (self.clock() - began).total_seconds()
        log.info("%s read %s/%d again: %.1f s", self.aggregate.name, topic, partition, seconds)
        return shard

    async def _read_again(self, topic: str, partition: int, offset: int) -> Shard:
        shard = Shard(self.aggregate.view())
        try:
            async for records in records_before(self.settings, topic, partition, offset):
                for record in records:
                    # What cannot be read is a dead letter since it was consumed.
                    with suppress(SetAside):
                        shard.take(self.aggregate.states(record.value or b""))
                    self.left[topic, partition] = offset - record.offset
                    await asyncio.sleep(0)
            for number, _ in enumerate(shard.looks()):
                if number % PAUSE_EVERY == 0:
                    await asyncio.sleep(0)
        finally:
            self.left.pop((topic, partition), None)
        return shard

    def _let_go(self, topic: str) -> None:
        """Forget the shards that are no longer this worker's."""
        consumer = cast("LosslessConsumer", self.stream.app.consumer)
        own = {place.partition for place in consumer.assignment() if place.topic == topic}
        self.positions = {each: at for each, at in self.positions.items() if each in own}

    def _letter(self, event: EventT[Any], failure: SetAside) -> Message:
        origin = consumed_record(event, self.clock())
        log.warning("%s set aside %s: %s", self.aggregate.name, place_of(origin), failure)
        self.metrics.set_aside(failure.error)
        return dead_letter(origin, failure, stage=self.aggregate.name, now=self.clock())

    def _messages(self, changes: Iterable[Change]) -> list[Message]:
        """Write records with their headers; a tombstone has those of what it withdraws."""
        time = rfc3339(self.clock())
        headers = {
            (topic.name, what): self._headers(topic, f"{word}.{what}", time)
            for topic, word in self.aggregate.writes.items()
            for what in ("changed", "withdrawn")
        }
        return [
            Message(
                key.topic,
                key.name.encode(),
                record,
                with_id(
                    headers[key.topic, "withdrawn" if record is None else "changed"],
                    name,
                    key.name,
                ),
            )
            for key, record, name in changes
        ]

    def _headers(self, topic: Topic, says: str, time: str) -> Headers:
        """Write what the records of a group have in common."""
        event = CloudEvent(
            id="",
            type=f"dateline.{says}",
            source=self.source,
            subject="",
            time=time,
            schema=topic.schema or "",
        )
        return headers_of(event, [])
