"""Of three brokers the one that leads is killed: of a partition, of the group, of most."""

import asyncio
from collections import Counter

from streams.contract.topics import ACCEPTED
from streams.kafka.topic_admin import admin
from streams.settings import Settings
from tests.broker.trial.fault import Fault, Field, Size

DOWN_SECONDS = 8.0


async def leaders(settings: Settings) -> list[int]:
    """Give the node that leads each partition of the topic between the stages."""
    async with admin(settings) as client:
        [topic] = await client.describe_topics([settings.topic(ACCEPTED.name)])
        return [partition["leader"] for partition in topic["partitions"]]


async def coordinator(settings: Settings) -> int:
    """Give the node that coordinates the group."""
    async with admin(settings) as client:
        node: int = await client.find_coordinator(settings.group_id)
        return node


def strike(field: Field) -> None:
    """Kill a partition's leader, the group's coordinator and who leads most, one after another."""
    settings = field.installation.settings
    lose(field, 0.15, asyncio.run(leaders(settings))[0], "a leader")
    lose(field, 0.4, asyncio.run(coordinator(settings)), "the coordinator")
    [(node, _)] = Counter(asyncio.run(leaders(settings))).most_common(1)
    lose(field, 0.65, node, "who leads most")


def lose(field: Field, share: float, node: int, what: str) -> None:
    """Kill a server and start it again after a while, the others serving meanwhile."""
    field.wait_for_share(share)
    server = field.host.servers[node - 1]
    server.kill()
    field.say(f"killed {what}, node {node}")
    field.let_pass(DOWN_SECONDS)
    server.start()


FAULT = Fault(
    "leaders killed, 3 brokers", strike, Size(1200, 20.0), brokers=("kafka",), needs="cluster"
)
