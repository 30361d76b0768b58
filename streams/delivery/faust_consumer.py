"""How Faust's consumer fetches, where Faust offers no setting for it."""

import asyncio
import time
from collections.abc import Container, Mapping
from contextlib import suppress
from typing import Any, cast

import aiokafka
from aiokafka.errors import UnknownTopicOrPartitionError
from faust.transport.drivers.aiokafka import AIOKafkaConsumerThread, Consumer, Producer, Transport
from faust.types import TP

from streams.kafka.embedded_broker import Quirks

PAUSE_SECONDS = 0.05
# aiokafka has one fetch under way at a broker: while it waits for partitions without a record, the
# next of a busy partition waits, too. So it waits no longer than this.
FETCH_SECONDS, SHORT_FETCH_SECONDS = 0.1, 0.05


class ShortPollConsumer(aiokafka.AIOKafkaConsumer):
    """A consumer that waits briefly and sees no record of a transaction that was aborted.

    It also knows until when the group cannot have given its partitions to another.
    """

    fetch_seconds = FETCH_SECONDS
    """How long a fetch waits for a record."""

    def __init__(self, *topics: str, **options: Any) -> None:  # noqa: ANN401 - aiokafka's signature
        wait = round(1000 * self.fetch_seconds)
        settings = {"fetch_max_wait_ms": wait, "isolation_level": "read_committed"}
        super().__init__(*topics, **{**options, **settings})
        self.session = float(options.get("session_timeout_ms", 0)) / 1000
        self.renewed = 0.0

    async def start(self) -> None:
        """Connect; note heartbeats that the group answers, commit nothing of deleted topics."""
        await super().start()
        beat = self._coordinator._do_heartbeat  # noqa: SLF001 - aiokafka tells nobody of it

        async def noted() -> bool:
            sent = time.monotonic()
            answered: bool = await beat()
            if answered:
                self.renewed = sent
            return answered

        self._coordinator._do_heartbeat = noted  # noqa: SLF001
        commit = self._coordinator._do_commit_offsets  # noqa: SLF001

        async def once(assignment: Any, offsets: Any) -> None:  # noqa: ANN401 - aiokafka's signature
            # aiokafka tries again until the topic is there: made anew, it would be read from where
            # the deleted one ended.
            with suppress(UnknownTopicOrPartitionError):
                await commit(assignment, offsets)

        self._coordinator._do_commit_offsets = once  # noqa: SLF001

    @property
    def generation(self) -> int:
        """Give the group's generation that this worker belongs to; -1 once it was put out."""
        generation: int = self._coordinator.generation
        return generation

    def is_sure(self) -> bool:
        """Say whether the last heartbeat still holds: until then no other has our partitions."""
        return time.monotonic() - self.renewed < self.session


class LivePartitions(Container[TP]):
    """The partitions that may be read, as they stand at every look.

    Faust empties its set when a rebalance begins, while a fetch waits on it. aiokafka takes an
    empty set for "all": the fetch would give records that Faust drops, though they count as read.
    """

    def __init__(self, partitions: set[TP] | None) -> None:
        self.partitions = partitions

    def __contains__(self, partition: object) -> bool:
        return self.partitions is None or partition in self.partitions


class LosslessThread(AIOKafkaConsumerThread):
    """The thread that fetches."""

    @property
    def client(self) -> ShortPollConsumer:
        """Give Kafka's own consumer."""
        return cast("ShortPollConsumer", self._ensure_consumer())

    async def getmany(self, active_partitions: set[TP] | None, timeout: float) -> Any:  # noqa: ANN401, ASYNC109 - Faust's signature
        """Fetch from the partitions that may be read when records come."""
        readable = cast("set[TP]", LivePartitions(active_partitions))
        return await super().getmany(readable, timeout)

    async def on_partitions_assigned(self, assigned: set[TP], generation_id: int = 0) -> None:
        """Begin a session: the group has just let this worker in."""
        self.client.renewed = time.monotonic()
        await super().on_partitions_assigned(assigned, generation_id)

    def close(self) -> None:
        """Leave the client open: stopping closes it, in its own event loop.

        Faust would close it in another one when the group rebalances while the worker stops, and
        wait for ever for what was under way.
        """


class LosslessConsumer(Consumer):
    """A consumer that loses nothing at a rebalance, and passes the ends of transactions at once."""

    resumed: Mapping[TP, tuple[int | None, int]] = {}
    """What was committed of each partition when it was taken up, and where it began."""

    def _new_consumer_thread(self) -> AIOKafkaConsumerThread:
        return LosslessThread(self, loop=self.loop, beacon=self.beacon)

    async def _add_gap(self, tp: TP, offset_from: int, offset_to: int) -> None:
        # Faust counts the record after a gap to it, and then commits one gap at each commit.
        await super()._add_gap(tp, offset_from, offset_to - 1)

    async def on_partitions_revoked(self, revoked: set[TP]) -> None:
        """Let a worker that stops finish what is under way before the group goes on."""
        if self.app.should_stop and not self.app.crashed:
            await self.wait_empty()
        await super().on_partitions_revoked(revoked)

    async def seek_to_committed(self) -> Mapping[TP, int]:
        """Go on where the group stands, and note where that is and where each partition begins."""
        committed = await super().seek_to_committed()
        begins = await self.earliest_offsets(*committed)
        self.resumed = {place: (at, begins.get(place, 0)) for place, at in committed.items()}
        return committed

    def knows(self, topic: str) -> bool:
        """Tell whether a topic is there, as far as the broker has said."""
        cluster = cast("LosslessThread", self._thread).client._client.cluster  # noqa: SLF001 - aiokafka shows it to nobody
        return bool(cluster.partitions_for_topic(topic))

    async def is_member(self, generation: int) -> bool:
        """Say whether this worker still has the partitions it had in a generation of its group.

        One that slept or was cut off for longer than a session learns it from the group first:
        what it published late would stand after what another has published since.
        """
        client = cast("LosslessThread", self._thread).client
        while client.generation == generation and not client.is_sure():  # noqa: ASYNC110 - another thread's
            await asyncio.sleep(PAUSE_SECONDS)
        return client.generation == generation


class UnassumingProducer(Producer):
    """A producer that makes no topic: they are there, and to ask for one takes a right."""

    async def create_topic(self, *_: Any, **__: Any) -> None:  # noqa: ANN401 - Faust's signature
        """Learn of the topics that were made before the worker began."""
        await self._ensure_producer().client.force_metadata_update()


def use_short_poll_consumer(quirks: Quirks) -> None:
    """Make Faust open such consumers from now on: its driver looks the classes up there."""
    late = quirks.answers_late
    ShortPollConsumer.fetch_seconds = SHORT_FETCH_SECONDS if late else FETCH_SECONDS
    aiokafka.AIOKafkaConsumer = ShortPollConsumer
    Transport.Consumer = LosslessConsumer
    Transport.Producer = UnassumingProducer
