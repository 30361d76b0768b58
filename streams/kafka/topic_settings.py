"""How the topics are on the broker, and where that is not as declared."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType

from streams.contract.topics import Topic, configuration
from streams.settings import Settings

LARGEST = "max.message.bytes"


class FoundTopic(NamedTuple):
    """A topic as it is on the broker."""

    partitions: int
    """How many it has; 0 while another worker is just making it."""
    settings: Mapping[str, str]
    """Its settings; none where we may not ask for them."""


async def configured(
    client: AIOKafkaAdminClient, settings: Settings, found: Mapping[Topic, FoundTopic]
) -> dict[Topic, FoundTopic]:
    """Add to topics what they are set to, as far as we may ask."""
    if not found:
        return {}
    resources = [
        ConfigResource(ConfigResourceType.TOPIC, settings.topic(topic.name)) for topic in found
    ]
    actual = {
        resource[3]: {entry[0]: entry[1] for entry in resource[4]}
        for answer in await client.describe_configs(resources)
        for resource in answer.resources
    }
    return {
        topic: each._replace(settings=actual.get(settings.topic(topic.name), {}))
        for topic, each in found.items()
    }


def differences_of(found: Mapping[Topic, FoundTopic], settings: Settings) -> Iterator[str]:
    """Say what is not as declared, in a line each."""
    for topic, (partitions, _) in found.items():
        if partitions not in {0, settings.partitions}:
            yield (
                f"topic {settings.topic(topic.name)} has {partitions} partitions, "
                f"DATELINE_PARTITIONS is {settings.partitions}"
            )
    for topic, (_, actual) in found.items():
        for key, value in configuration(topic, settings).items():
            if actual.get(key, value) != value:
                name = settings.topic(topic.name)
                yield f"topic {name} has {key}={actual[key]}, declared is {value}"


def limits_of(found: Mapping[Topic, FoundTopic], settings: Settings) -> dict[str, int]:
    """Give the largest record of each topic that takes smaller ones than declared."""
    limits = {
        topic.name: int(each.settings[LARGEST])
        for topic, each in found.items()
        if LARGEST in each.settings
    }
    return {
        topic.name: limits[topic.name]
        for topic in found
        if limits.get(topic.name, settings.max_message_bytes) < settings.max_message_bytes
    }
