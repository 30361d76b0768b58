"""Whose group it is: two installations in one would take each other's articles for known."""

from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from streams.contract.stages import STAGES
from streams.kafka.topic_admin import admin
from streams.settings import Settings


class ForeignGroup(RuntimeError):
    """A group that another installation reads in, or did; the message says what to set."""


async def check_group(settings: Settings) -> None:
    """Raise ForeignGroup where the group has read topics that are not this installation's."""
    async with admin(settings) as client:
        ours = {settings.topic(stage.reads.name) for stage in STAGES}
        read = await _topics_read(client, settings.group_id)
        if others := sorted(read - ours):
            raise ForeignGroup(
                f"the group {settings.group_id} has read {', '.join(others)}, which are not this "
                f"installation's ({', '.join(sorted(ours))}): its table would take articles of one "
                "for known in the other. Set another DATELINE_APP_ID; or, if nobody reads those "
                "topics any more, delete the group's offsets of them (kafka-consumer-groups "
                "--delete-offsets)"
            )
        await _check_older_name(client, settings, ours, read)


async def _check_older_name(
    client: AIOKafkaAdminClient, settings: Settings, ours: set[str], read: set[str]
) -> None:
    """Refuse to begin anew where the group of an earlier release has read: its name had no prefix.

    What was said of every article rests under that name, and would be said again.
    """
    if read or settings.group is not None or not settings.topic_prefix:
        return
    if ours & await _topics_read(client, settings.app_id):
        raise ForeignGroup(
            f"the group {settings.app_id} has read {', '.join(sorted(ours))}: releases before 1.1 "
            f"put no prefix before it. Set DATELINE_GROUP={settings.app_id} to go on with its "
            f"tables, or DATELINE_GROUP={settings.group_id} to begin with empty ones and publish "
            "anew what the topics hold"
        )


async def _topics_read(client: AIOKafkaAdminClient, group: str) -> set[str]:
    """Name the topics that a group has committed offsets of, as far as we may ask."""
    try:
        offsets = await client.list_consumer_group_offsets(group)
    except KafkaError:
        return set()
    return {place.topic for place, found in offsets.items() if found.offset >= 0}
