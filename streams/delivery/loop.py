"""The life of a record in a stage: work on it, publish everything, then acknowledge, in order.

Nothing is acknowledged before the broker has every output and every change of state made from it;
nothing is acknowledged before what came before it. Whatever breaks that (a broker that refuses a
record, a pool that takes no work) ends the worker: what was not acknowledged is delivered again.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, Generic, NamedTuple, cast

from aiokafka.errors import KafkaError
from faust.types import EventT, StreamT

from streams.contract.messages import ConsumedRecord, Message, place_of
from streams.dead_letters.healed import healed, message_of
from streams.dead_letters.letter import SetAside, dead_letter
from streams.delivery.consumed import consumed_record, unreadable
from streams.delivery.context import StageContext
from streams.delivery.faust_consumer import LosslessConsumer
from streams.delivery.stage import Outcome, Result, Stage
from streams.delivery.tables import ConfirmedTable
from streams.pool.batcher import PoolBroken

log = logging.getLogger(__name__)

Joined = Callable[[Iterable[Message]], list[Message]]
"""Puts the messages of a group together into fewer."""

# What is settled together: one confirmation for many articles, yet soon enough for each, and no
# more of their messages than need be held at once.
GROUP = 64
MESSAGES = 4096


class Settled(NamedTuple):
    """An input with what becomes of it."""

    event: EventT[Any]
    outcome: Outcome


class Delivery(Generic[Result]):
    """One stage's records between their arrival and their acknowledgement."""

    def __init__(
        self,
        stage: Stage[Result],
        context: StageContext,
        *,
        table: ConfirmedTable | None = None,
        joined: Joined | None = None,
    ) -> None:
        """Deliver a stage's records; ``joined`` puts together what a group publishes."""
        self.stage = stage
        self.joined = joined or list
        self.source = context.settings.source(stage.name)
        self.publisher = context.publisher
        self.clock = context.clock
        self.metrics = context.metrics.of(stage.name)
        self.table = table
        self.slots = asyncio.Semaphore(context.settings.in_flight)
        self.window: deque[tuple[EventT[Any], asyncio.Task[Result | SetAside]]] = deque()
        self.arrived = asyncio.Event()

    async def run(self, stream: StreamT[bytes]) -> None:
        """Deliver a stream until it ends or something breaks the promise."""
        stream.enable_acks = False
        await self.publisher.ready()
        async with asyncio.TaskGroup() as tasks:
            settling = tasks.create_task(self._settle(stream))
            async for event in stream.events():
                await self.slots.acquire()
                self.metrics.read.inc()
                self.window.append((event, tasks.create_task(self._begun(event))))
                self.arrived.set()
            settling.cancel()

    async def _begun(self, event: EventT[Any]) -> Result | SetAside:
        self._turn_to(event)
        if cause := unreadable(event):
            return SetAside(cause, error="UnreadableRecord")
        try:
            return await self.stage.begin(consumed_record(event, self.clock()))
        except SetAside as failure:
            return failure
        except (PoolBroken, KafkaError):
            raise
        except Exception as failure:  # noqa: BLE001 - nor must one that cannot even be begun
            return SetAside(str(failure), error=type(failure).__name__)

    def _turn_to(self, event: EventT[Any]) -> None:
        if self.table is not None:
            self.table.turn_to(event)

    async def _settle(self, stream: StreamT[bytes]) -> None:
        while True:
            group = await ours(stream, await self._group(stream))
            try:
                group = await self._confirmed(stream, group)
            except Exception as failure:
                log.critical("%s ends: %s: %s", self.stage.name, places_of(group), said(failure))
                raise
            for event, outcome in group:
                await stream.ack(event)
                seconds = self.clock().timestamp() - event.message.timestamp
                self.metrics.settle(outcome.name, seconds)
            self.metrics.count_published(
                message for _, outcome in group for message in outcome.messages
            )

    async def _confirmed(self, stream: StreamT[bytes], group: list[Settled]) -> list[Settled]:
        """Give what of a group is still ours once the broker has all that was made of it."""
        await self.publisher.publish(
            self.joined(message for settled in group for message in settled.outcome.messages)
        )
        # Once more: the worker may have slept, or been cut off, while it was waiting.
        group = await ours(stream, group)
        if self.table is not None:
            for event, outcome in group:
                if outcome.state is not None:
                    self.table.keep(event, outcome.state)
            await self.table.confirmed()
        return group

    async def _group(self, stream: StreamT[bytes]) -> list[Settled]:
        """Take what is done from the head of the window, each key once, so that states follow."""
        group: list[Settled] = []
        keys: set[bytes] = set()
        messages = 0
        while len(group) < GROUP and messages < MESSAGES:
            while not self.window:
                if group:
                    return group
                self.arrived.clear()
                await self.arrived.wait()
            event, task = self.window[0]
            key = event.message.key
            if group and (key in keys or not task.done()):
                return group
            try:
                result = await task
            except Exception as failure:
                place = place_of(consumed_record(event, self.clock()))
                log.critical("%s ends: %s: %s", self.stage.name, place, said(failure))
                raise
            self.window.popleft()
            self.slots.release()
            if not await is_ours(stream, event):
                continue
            if key is not None:
                keys.add(key)
            outcome = await self._outcome(event, result)
            messages += len(outcome.messages)
            group.append(Settled(event, outcome))
        return group

    async def _outcome(self, event: EventT[Any], result: Result | SetAside) -> Outcome:
        origin = consumed_record(event, self.clock())
        self._turn_to(event)
        while not isinstance(result, SetAside):
            try:
                outcome = self.stage.finish(origin, result)
                if outcome is not None:
                    self.publisher.limits.check(outcome.messages)
                    return self._healing(origin, outcome)
            except SetAside as failure:
                result = failure
            except Exception as failure:  # noqa: BLE001 - a poison article must not stop the stream
                result = SetAside(str(failure), error=type(failure).__name__)
            else:
                result = await self._begun(event)
        log.warning("%s set aside %s: %s", self.stage.name, place_of(origin), result)
        self.metrics.set_aside(result.error)
        letter = dead_letter(origin, result, stage=self.stage.name, now=self.clock())
        return Outcome([letter])

    def _healing(self, origin: ConsumedRecord, outcome: Outcome) -> Outcome:
        """Add to an outcome that it heals a dead letter, where it does."""
        record = healed(origin, stage=self.stage.name, now=self.clock())
        if record is None:
            return outcome
        log.info(
            "%s healed %s: %s at attempt %d, read now",
            self.stage.name,
            record["place"],
            record["error"],
            record["attempts"],
        )
        self.metrics.healed.inc()
        return outcome._replace(
            messages=[*outcome.messages, message_of(record, origin, self.source)]
        )


def places_of(group: list[Settled]) -> str:
    """Write where the records of a group stand, the first and the last of each partition."""
    places: dict[tuple[str, int], list[int]] = {}
    for event, _ in group:
        places.setdefault((event.message.topic, event.message.partition), []).append(
            event.message.offset
        )
    return ", ".join(
        f"{topic}/{partition}/{span(offsets)}" for (topic, partition), offsets in places.items()
    )


def span(offsets: list[int]) -> str:
    """Write the first and the last of some offsets."""
    first, last = min(offsets), max(offsets)
    return str(first) if first == last else f"{first}-{last}"


def said(failure: Exception) -> str:
    """Say a failure with its class, which is all that Kafka's have."""
    return f"{type(failure).__name__}: {failure}" if str(failure) else type(failure).__name__


async def ours(stream: StreamT[bytes], group: list[Settled]) -> list[Settled]:
    """Keep what this worker may settle."""
    return [each for each in group if await is_ours(stream, each.event)]


async def is_ours(stream: StreamT[bytes], event: EventT[Any]) -> bool:
    """Say whether an event is for this worker to settle; else it is delivered again, elsewhere."""
    consumer = cast("LosslessConsumer", stream.app.consumer)
    ours = await consumer.is_member(event.message.generation_id or 0)
    if not ours:
        # Nothing is committed by this: Faust would wait for it before it lets a rebalance pass.
        event.message.acked = True
    return ours
