"""Look at the broker from outside: what is committed, what is there, what can be read."""

import asyncio
import logging
from collections.abc import Iterable
from contextlib import suppress

from aiokafka import AIOKafkaConsumer, TopicPartition

from streams.kafka.connection_errors import SILENT, BrokerRefused
from streams.kafka.preflight import check_brokers
from streams.kafka.security import client_options
from streams.monitoring.stalled_partitions import Offsets
from streams.settings import Settings

log = logging.getLogger(__name__)

LOOK_SECONDS = 5.0
"""Longest that a look takes before the broker counts as silent."""
TRY_MILLISECONDS = 2000


class OffsetReader:
    """A client of its own, in the workers' group only to ask: it joins nothing, commits nothing."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.client: AIOKafkaConsumer | None = None
        self.refused: str | None = None

    async def look(self, places: Iterable[TopicPartition]) -> dict[TopicPartition, Offsets] | None:
        """Give what the broker says of partitions; None when it does not answer in time.

        ``refused`` then says why, where it answers and will not have us.
        """
        try:
            async with asyncio.timeout(LOOK_SECONDS):
                looks = await self._look(list(places))
        except SILENT as failure:
            log.debug("no answer: %r", failure)
            await self.close()
            # One that only says nothing has not changed its mind.
            if not isinstance(failure, TimeoutError):
                self.refused = await self._refusal()
            return None
        self.refused = None
        return looks

    async def _refusal(self) -> str | None:
        try:
            await check_brokers(self.settings)
        except BrokerRefused as refusal:
            return str(refusal)
        except SILENT as failure:
            log.debug("no answer: %r", failure)
        return None

    async def _look(self, places: list[TopicPartition]) -> dict[TopicPartition, Offsets]:
        if self.client is None:
            self.client = AIOKafkaConsumer(
                **client_options(self.settings),
                group_id=self.settings.group_id,
                enable_auto_commit=False,
                isolation_level="read_committed",
            )
            await self.client.start()
        client = self.client
        begins, ends, *committed = await asyncio.gather(
            client.beginning_offsets(places),
            client.end_offsets(places),
            *map(client.committed, places),
        )
        return {
            place: Offsets(begins[place] if offset is None else offset, ends[place], begins[place])
            for place, offset in zip(places, committed, strict=True)
        }

    async def try_to_read(self, place: TopicPartition, look: Offsets) -> int | None:
        """Read one record from the committed offset on: None when there is one, else to where.

        Raises TimeoutError when the broker gives neither a record nor the end.
        """
        client = AIOKafkaConsumer(
            **client_options(self.settings),
            group_id=None,
            auto_offset_reset="earliest",
            enable_auto_commit=False,
            isolation_level="read_committed",
            max_partition_fetch_bytes=1,
        )
        async with asyncio.timeout(LOOK_SECONDS):
            try:
                await client.start()
                client.assign([place])
                client.seek(place, look.committed)
                if await client.getmany(timeout_ms=TRY_MILLISECONDS, max_records=1):
                    return None
                position: int = await client.position(place)
            finally:
                await client.stop()
        if position < look.end:
            raise TimeoutError(f"{place.topic}/{place.partition} could not be read to its end")
        return position

    async def close(self) -> None:
        """Close the connection; the next look opens another."""
        client, self.client = self.client, None
        if client is not None:
            with suppress(*SILENT):
                async with asyncio.timeout(1):
                    await client.stop()
