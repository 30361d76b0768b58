"""Topics are made as declared; those that differ are named and left alone."""

import asyncio
from typing import Any

import pytest
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType

from streams.contract.stages import changelogs
from streams.contract.topics import DEAD_LETTERS, ENRICHED, TOPICS, configuration
from streams.kafka.topic_admin import admin, provision
from streams.settings import Settings
from tests.broker.conftest import Broker
from tests.broker.installation import Installation
from tests.broker.published import of


async def found(settings: Settings) -> dict[str, tuple[int, dict[str, str]]]:
    """Give partitions and settings of every topic as the broker has them."""
    names = [settings.topic(topic.name) for topic in TOPICS]
    async with admin(settings) as client, asyncio.timeout(10):
        partitions: dict[str, int] = {}
        # Apache Kafka knows a topic a moment after it has made it.
        while not all(map(partitions.get, names)):
            topics: list[Any] = await client.describe_topics(names)
            partitions = {topic["topic"]: len(topic["partitions"]) for topic in topics}
        resources = [ConfigResource(ConfigResourceType.TOPIC, name) for name in names]
        return {
            resource[3]: (partitions[resource[3]], {entry[0]: entry[1] for entry in resource[4]})
            for answer in await client.describe_configs(resources)
            for resource in answer.resources
        }


async def test_topics_are_made_as_declared(installation: Installation) -> None:
    settings = installation.settings
    cluster = await provision(settings)
    topics = [settings.topic(topic.name) for topic in TOPICS]
    assert cluster.made == [*topics, *changelogs(settings)]
    actual = await found(settings)
    for topic in TOPICS:
        partitions, values = actual[settings.topic(topic.name)]
        assert partitions == settings.partitions
        wanted = configuration(topic, settings)
        assert {name: values.get(name) for name in wanted} == wanted


async def test_topics_that_are_as_declared_are_not_named(installation: Installation) -> None:
    await provision(installation.settings)
    await found(installation.settings)
    cluster = await provision(installation.settings)
    assert (cluster.made, cluster.differences) == ([], [])


def test_a_worker_names_what_differs_and_changes_nothing(installation: Installation) -> None:
    settings = installation.settings
    first = settings.model_copy(update={"max_message_bytes": 2**20})
    asyncio.run(provision(first))
    before = asyncio.run(found(settings))
    with installation.worker() as worker:
        log = worker.said()
    assert asyncio.run(found(settings)) == before
    for topic in TOPICS:
        name = settings.topic(topic.name)
        there, declared = (
            configuration(topic, each)["max.message.bytes"] for each in (first, settings)
        )
        assert f"{name} has max.message.bytes={there}, declared is {declared}" in log


def test_a_topic_that_takes_less_sets_aside_only_what_is_too_large(
    installation: Installation, broker: Broker
) -> None:
    if broker.kind == "embedded":
        pytest.skip("the embedded broker's topics take all that it takes")
    settings = installation.settings
    asyncio.run(provision(settings))
    limit = {"max.message.bytes": "2500"}
    name = settings.topic(ENRICHED.name)
    asyncio.run(altered(settings, ConfigResource(ConfigResourceType.TOPIC, name, limit)))
    long = " ".join(f"Ada Novak {number} said so in Port {number}." for number in range(200))
    with installation.worker() as worker:
        installation.submit({"id": "long", "text": long}, {"id": "short", "text": "Ada left."})
        found = installation.published(
            lambda found: bool(of(found, ENRICHED, "short") and of(found, DEAD_LETTERS, "long"))
        )
        assert worker.process.poll() is None
    [letter] = of(found, DEAD_LETTERS)
    assert letter.header("dl_error_type") == "OversizedRecord"
    assert "max.message.bytes of the topic is 2500" in letter.header("dl_error")


async def altered(settings: Settings, resource: ConfigResource) -> None:
    async with admin(settings) as client:
        await client.alter_configs([resource])
