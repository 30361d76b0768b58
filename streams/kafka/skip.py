"""Go on after records that cannot be passed: the group's offset is moved, by hand."""

import re
from typing import NamedTuple

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaError

from streams.contract.stages import STAGES
from streams.kafka.preflight import check_brokers
from streams.kafka.security import client_options
from streams.settings import Settings

PLACE = re.compile(r"(.+)/(\d+)/(\d+)(?:-(\d+))?")


class CannotSkip(RuntimeError):
    """Records that may not be skipped so; the message says why."""


class Stretch(NamedTuple):
    """Records of a partition."""

    partition: TopicPartition
    first: int
    last: int


def stretch_of(place: str, settings: Settings) -> Stretch:
    """Read ``topic/partition/offset`` or ``topic/partition/first-last``, as the log writes them."""
    found = PLACE.fullmatch(place)
    if found is None:
        raise CannotSkip(f"{place} is no topic/partition/offset, such as news.articles/2/41")
    topic, partition, first, last = found.groups()
    read = [settings.topic(stage.reads.name) for stage in STAGES]
    if topic not in read:
        raise CannotSkip(f"no stage reads {topic}: skip a record of {' or '.join(read)}")
    return Stretch(TopicPartition(topic, int(partition)), int(first), int(last or first))


async def skip(settings: Settings, stretch: Stretch) -> None:
    """Let the group go on after a stretch; nothing before it may be unread.

    Raises CannotSkip, also while a worker runs: it would set the offset back.
    """
    await check_brokers(settings)
    client = AIOKafkaConsumer(
        **client_options(settings), group_id=settings.group_id, enable_auto_commit=False
    )
    await client.start()
    try:
        client.assign([stretch.partition])
        begin = (await client.beginning_offsets([stretch.partition]))[stretch.partition]
        stands = max(await client.committed(stretch.partition) or 0, begin)
        _check(stretch, stands)
        await client.commit({stretch.partition: stretch.last + 1})
    except KafkaError as failure:
        raise CannotSkip(
            f"the group {settings.group_id} takes no offset from outside ({failure!r}): stop its "
            "workers, and wait for DATELINE_SESSION_TIMEOUT where they were killed"
        ) from failure
    finally:
        await client.stop()


def _check(stretch: Stretch, stands: int) -> None:
    topic, partition = stretch.partition
    if stretch.last < stands:
        raise CannotSkip(f"{topic}/{partition} is acknowledged up to offset {stands - 1} already")
    if stretch.first > stands:
        raise CannotSkip(
            f"{topic}/{partition} is acknowledged up to offset {stands - 1} only: to leave out all "
            f"from there on, skip {topic}/{partition}/{stands}-{stretch.last}"
        )
