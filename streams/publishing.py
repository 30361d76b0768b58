"""Publish records and wait until the broker has them all."""

import asyncio
from collections.abc import Awaitable, Iterable
from typing import Any, cast

import faust
from faust.types import TopicT

from streams.dead_letters import SetAside
from streams.headers import Message
from streams.settings import Settings
from streams.tables import RAW
from streams.topics import DEAD_LETTERS, TOPICS

# Kafka counts a record's own framing and every header beside what is in it.
OVERHEAD = 100


class Publisher:
    """The way out of every stage: keys, headers and bytes as they are given."""

    def __init__(self, app: faust.App, settings: Settings) -> None:
        self.largest = settings.max_message_bytes
        self.topics: dict[str, TopicT] = {
            topic.name: app.topic(settings.topic(topic.name), **RAW) for topic in TOPICS
        }

    async def publish(self, messages: Iterable[Message]) -> None:
        """Send all, in order, and return once each is confirmed; raise when one is refused."""
        await asyncio.gather(*[await self._sent(message) for message in messages])

    async def _sent(self, message: Message) -> Awaitable[Any]:
        # Faust's types leave out null headers; its code and Kafka carry them.
        headers = cast("list[tuple[str, bytes]]", message.headers)
        return await self.topics[message.topic].send(
            key=message.key, value=message.value, headers=headers, force=True
        )

    def check(self, messages: Iterable[Message]) -> None:
        """Refuse what the broker would refuse, while the article can still be set aside."""
        for message in messages:
            size = _size(message)
            if size > self.largest and message.topic != DEAD_LETTERS.name:
                raise SetAside(
                    f"its {message.topic} record has {size} bytes, DATELINE_MAX_MESSAGE_BYTES "
                    f"is {self.largest}",
                    error="OversizedRecord",
                )


def _size(message: Message) -> int:
    headers = sum(len(name) + len(value or b"") + 10 for name, value in message.headers)
    return len(message.key or b"") + len(message.value or b"") + headers + OVERHEAD
