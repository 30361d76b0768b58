"""Make the topics before anything reads them; say what differs, change nothing unasked."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, NamedTuple

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import KafkaError, for_code

from streams.contract.stages import changelogs
from streams.contract.topics import TOPICS, Topic, configuration
from streams.kafka.connection_errors import BrokerUnreachable, unreachable
from streams.kafka.preflight import NobodyThere, check_brokers
from streams.kafka.security import client_options
from streams.kafka.topic_settings import FoundTopic, configured, differences_of, limits_of
from streams.settings import Settings

log = logging.getLogger(__name__)
EXISTS = 36
REFUSED = 29


class Cluster(NamedTuple):
    """What the broker said when the topics were made."""

    id: str
    """The cluster's own id."""
    made: list[str]
    """Topics made now."""
    differences: list[str]
    """One line for each setting that is not as declared."""
    limits: Mapping[str, int] = {}
    """Largest record of the topics that take smaller ones than declared, as far as we may ask."""


@asynccontextmanager
async def admin(settings: Settings) -> AsyncIterator[AIOKafkaAdminClient]:
    """Connect an admin client, waiting with growing pauses for a broker that is not there yet.

    Raises BrokerUnreachable after ``settings.start_timeout`` seconds, BrokerRefused at once.
    """
    client = AIOKafkaAdminClient(**client_options(settings))
    try:
        await _connected(client, settings)
        yield client
    finally:
        await client.close()


async def _connected(client: AIOKafkaAdminClient, settings: Settings) -> None:
    loop = asyncio.get_running_loop()
    deadline, pause = loop.time() + settings.start_timeout, 0.25
    while True:
        try:
            if lost := (await check_brokers(settings)).lost:
                raise lost
            await client.start()
        except KafkaError as failure:
            left = deadline - loop.time()
            if left <= 0:
                if isinstance(failure, NobodyThere):
                    raise BrokerUnreachable(str(failure.args[0])) from failure
                raise unreachable(settings, failure) from failure
            log.warning("waiting for a broker at %s, %.0f s left", settings.broker, left)
            if isinstance(failure, NobodyThere):
                log.warning("%s", failure.args[0])
            await asyncio.sleep(min(pause, left))
            pause = min(2 * pause, 5.0)
        else:
            return


async def provision(settings: Settings, topics: Sequence[Topic] = TOPICS) -> Cluster:
    """Make the topics that are missing and compare the others with what is declared.

    Nothing is asked for that an account need not have: to make a topic only where one is missing.
    """
    async with admin(settings) as client:
        cluster = await client.describe_cluster()
        there = {each["topic"]: len(each["partitions"]) for each in await client.describe_topics()}
        wanted = [each for each in declared(settings, topics) if each.name not in there]
        made = list(await _made(client, wanted))
        found = {
            topic: FoundTopic(there.get(name, 0), {})
            for topic in topics
            if (name := settings.topic(topic.name)) not in made
        }
        found = await configured(client, settings, found)
    differences = list(differences_of(found, settings))
    for line in differences:
        log.warning("%s", line)
    return Cluster(str(cluster["cluster_id"]), made, differences, limits_of(found, settings))


def declared(settings: Settings, topics: Sequence[Topic]) -> Iterator[NewTopic]:
    """Yield topics as they are to be made; with all of them go those in which the tables rest."""
    shape = settings.partitions, settings.replication
    for topic in topics:
        configs = configuration(topic, settings)
        yield NewTopic(settings.topic(topic.name), *shape, topic_configs=configs)
    if topics is TOPICS:
        size = str(settings.max_message_bytes)
        for name in changelogs(settings):
            configs = {"cleanup.policy": "compact", "max.message.bytes": size}
            yield NewTopic(name, *shape, topic_configs=configs)


async def _made(client: AIOKafkaAdminClient, wanted: Sequence[NewTopic]) -> Iterable[str]:
    """Make topics and name them, but for those that another has just made."""
    if not wanted:
        return []
    answer = await client.create_topics(wanted)
    return list(_without_failures(answer.topic_errors))


def _without_failures(errors: Iterable[Any]) -> Iterable[str]:
    for name, code, *explanation in errors:
        if code == 0:
            yield name
        elif code == REFUSED:
            raise BrokerUnreachable(
                f"topic {name} is not there, or this account may not describe it, and it may not "
                "make it: run `dateline topics --make` with one that may, or grant what "
                "docs/operations.md lists under Rights"
            )
        elif code != EXISTS:
            cause = " ".join(filter(None, explanation)) or for_code(code).__name__
            raise BrokerUnreachable(f"cannot make topic {name}: {cause}")
