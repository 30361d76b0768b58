"""A worker with this folder on its path never hears that the article ``hang`` is published."""

import asyncio
from collections.abc import Iterable

from streams.contract.messages import Message
from streams.delivery.publisher import Publisher

publish = Publisher.publish


async def hang(self: Publisher, messages: Iterable[Message]) -> None:
    given = list(messages)
    if any(message.key == b"hang" for message in given):
        await asyncio.Event().wait()
    await publish(self, given)


setattr(Publisher, "publish", hang)  # noqa: B010 - a method is not to be assigned to
