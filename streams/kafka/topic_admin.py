"""Make the topics before anything reads them; say what differs, change nothing unasked."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any, NamedTuple

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.errors import KafkaError, for_code

from streams.contract.topics import TOPICS, configuration
from streams.kafka.connection_errors import BrokerUnreachable, unreachable
from streams.kafka.preflight import check_brokers
from streams.kafka.security import client_options
from streams.settings import Settings

log = logging.getLogger(__name__)
EXISTS = 36


class Cluster(NamedTuple):
    """What the broker said when the topics were made."""

    id: str
    """The cluster's own id."""
    made: list[str]
    """Topics made now."""
    differences: list[str]
    """One line for each setting that is not as declared."""


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
            await check_brokers(settings)
            await client.start()
        except KafkaError as failure:
            left = deadline - loop.time()
            if left <= 0:
                raise unreachable(settings, failure) from failure
            log.warning("waiting for a broker at %s, %.0f s left", settings.broker, left)
            await asyncio.sleep(min(pause, left))
            pause = min(2 * pause, 5.0)
        else:
            return


async def provision(settings: Settings) -> Cluster:
    """Make the topics that are missing and compare the others with what is declared."""
    async with admin(settings) as client:
        cluster = await client.describe_cluster()
        wanted = [
            NewTopic(
                settings.topic(topic.name),
                settings.partitions,
                settings.replication,
                topic_configs=configuration(topic, settings),
            )
            for topic in TOPICS
        ]
        answer = await client.create_topics(wanted)
        made = list(_made(answer.topic_errors))
        differences = await _differences(client, settings, made)
    for line in differences:
        log.warning("%s", line)
    return Cluster(str(cluster["cluster_id"]), made, differences)


def _made(errors: Iterable[Any]) -> Iterable[str]:
    for name, code, *explanation in errors:
        if code == 0:
            yield name
        elif code != EXISTS:
            cause = " ".join(filter(None, explanation)) or for_code(code).__name__
            raise BrokerUnreachable(f"cannot make topic {name}: {cause}")


async def _differences(
    client: AIOKafkaAdminClient, settings: Settings, made: list[str]
) -> list[str]:
    """Compare the topics that were there before with the declaration."""
    old = [topic for topic in TOPICS if settings.topic(topic.name) not in made]
    if not old:
        return []
    names = [settings.topic(topic.name) for topic in old]
    found = {each["topic"]: each for each in await client.describe_topics(names)}
    lines = [
        f"topic {name} has {len(found[name]['partitions'])} partitions, "
        f"DATELINE_PARTITIONS is {settings.partitions}"
        for name in names
        # None are told of a topic that another worker is just making.
        if len(found[name]["partitions"]) not in {0, settings.partitions}
    ]
    resources = [ConfigResource(ConfigResourceType.TOPIC, name) for name in names]
    actual = {
        resource[3]: {entry[0]: entry[1] for entry in resource[4]}
        for answer in await client.describe_configs(resources)
        for resource in answer.resources
    }
    for topic, name in zip(old, names, strict=True):
        for key, value in configuration(topic, settings).items():
            if actual.get(name, {}).get(key, value) != value:
                lines.append(f"topic {name} has {key}={actual[name][key]}, declared is {value}")
    return lines
