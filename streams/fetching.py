"""How Faust's consumer fetches, where Faust offers no setting for it."""

from collections.abc import Container
from typing import Any, cast

import aiokafka
from faust.transport.drivers.aiokafka import AIOKafkaConsumerThread, Consumer, Transport
from faust.types import TP

from streams.consuming import MOST_SECONDS


class PromptConsumer(aiokafka.AIOKafkaConsumer):
    """A consumer that waits briefly and sees no record of a transaction that was aborted."""

    def __init__(self, *topics: str, **options: Any) -> None:  # noqa: ANN401 - aiokafka's signature
        wait = round(MOST_SECONDS * 1000)
        settings = {"fetch_max_wait_ms": wait, "isolation_level": "read_committed"}
        super().__init__(*topics, **{**options, **settings})


class Readable(Container[TP]):
    """The partitions that may be read, as they stand at every look.

    Faust empties its set when a rebalance begins, while a fetch waits on it. aiokafka takes an
    empty set for "all": the fetch would give records that Faust drops, though they count as read.
    """

    def __init__(self, partitions: set[TP] | None) -> None:
        self.partitions = partitions

    def __contains__(self, partition: object) -> bool:
        return self.partitions is None or partition in self.partitions


class CarefulThread(AIOKafkaConsumerThread):
    """The thread that fetches."""

    async def getmany(self, active_partitions: set[TP] | None, timeout: float) -> Any:  # noqa: ANN401, ASYNC109 - Faust's signature
        """Fetch from the partitions that may be read when records come."""
        readable = cast("set[TP]", Readable(active_partitions))
        return await super().getmany(readable, timeout)


class CarefulConsumer(Consumer):
    """A consumer that loses nothing at a rebalance, and passes the ends of transactions at once."""

    def _new_consumer_thread(self) -> AIOKafkaConsumerThread:
        return CarefulThread(self, loop=self.loop, beacon=self.beacon)

    async def _add_gap(self, tp: TP, offset_from: int, offset_to: int) -> None:
        # Faust counts the record after a gap to it, and then commits one gap at each commit.
        await super()._add_gap(tp, offset_from, offset_to - 1)


def use_prompt_consumer() -> None:
    """Make Faust open such consumers from now on: its driver looks the classes up there."""
    aiokafka.AIOKafkaConsumer = PromptConsumer
    Transport.Consumer = CarefulConsumer
