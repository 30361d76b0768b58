"""Doubles of what a delivery speaks to: stream, consumer, publisher, table, and a stage."""

import asyncio
from collections.abc import AsyncIterator, Callable
from types import SimpleNamespace
from typing import Any

from aiokafka import TopicPartition

from streams.contract.messages import ConsumedRecord, Message
from streams.dead_letters.letter import SetAside
from streams.delivery.stage import Outcome
from tests.support.events import GENERATION

# What a broker, a table and a stream were told, in order.
Log = list[tuple[str, Any]]


class Consumer:
    """A member of its group, in one generation, until it is put out."""

    def __init__(self) -> None:
        self.asked = 0
        self.put_out_after = 1000

    async def is_member(self, generation: int) -> bool:
        self.asked += 1
        return generation == GENERATION and self.asked <= self.put_out_after

    def assignment(self) -> set[TopicPartition]:
        return {TopicPartition("news.articles", 0)}


class Stream:
    """A stream that ends when all its events, but the stale ones, are acknowledged."""

    def __init__(self, events: list[Any], log: Log) -> None:
        self.all = events
        self.log = log
        self.app = SimpleNamespace(consumer=Consumer())
        self.left = {event.message.offset for event in events if is_fresh(event)}
        self.ended = asyncio.Event()
        self.enable_acks = True

    async def events(self) -> AsyncIterator[Any]:
        for event in self.all:
            yield event
        await self.ended.wait()

    async def ack(self, event: Any) -> None:  # noqa: ANN401 - stands for Faust's
        self.log.append(("ack", event.message.offset))
        self.left.remove(event.message.offset)
        if not self.left:
            self.ended.set()


def is_fresh(event: Any) -> bool:  # noqa: ANN401 - stands for Faust's
    return bool(event.message.generation_id == GENERATION)


class Publisher:
    """A broker that confirms, or refuses, all at once."""

    def __init__(self, log: Log, refuses: bytes | None = None) -> None:
        self.log = log
        self.refuses = refuses
        self.limits = self

    async def ready(self) -> None:
        """Be connected."""

    async def publish(self, messages: list[Message]) -> None:
        self.log.append(("sent", [message.value for message in messages]))
        await asyncio.sleep(0)
        if self.refuses in [message.value for message in messages]:
            raise OSError("the broker refuses")
        self.log.append(("confirmed", len(messages)))

    def check(self, messages: list[Message]) -> None:
        if any(len(message.value or b"") > 100 for message in messages):
            raise SetAside("too large", error="OversizedRecord")


class Table:
    """A table whose changelog is confirmed, or not."""

    def __init__(self, log: Log, failure: Exception | None = None) -> None:
        self.log = log
        self.failure = failure
        self.states: dict[bytes, bytes] = {}
        self.turned_to: Any = None

    def turn_to(self, event: Any) -> None:  # noqa: ANN401 - stands for Faust's
        self.turned_to = event

    def keep(self, event: Any, state: bytes) -> None:  # noqa: ANN401 - stands for Faust's
        self.states[event.message.key] = state
        self.log.append(("kept", event.message.offset))

    async def confirmed(self) -> None:
        if self.failure:
            raise self.failure
        self.log.append(("state confirmed", None))


class Work:
    """Publishes a record's value; how long it takes and what goes wrong is told by offset."""

    name = "ingest"

    def __init__(self) -> None:
        self.begun: list[int] = []
        self.delays: dict[int, float] = {}
        self.poison: dict[int, Exception] = {}
        self.finishing: Callable[[ConsumedRecord, bytes], Outcome | None] = self.published

    async def begin(self, origin: ConsumedRecord) -> bytes:
        self.begun.append(origin.offset)
        await asyncio.sleep(self.delays.get(origin.offset, 0))
        if origin.offset in self.poison:
            raise self.poison[origin.offset]
        return origin.value or b""

    def finish(self, origin: ConsumedRecord, result: bytes) -> Outcome | None:
        return self.finishing(origin, result)

    def published(self, origin: ConsumedRecord, result: bytes) -> Outcome:
        return Outcome([Message("news.accepted", origin.key, result, [])])
