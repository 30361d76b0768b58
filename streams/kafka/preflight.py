"""Meet the brokers once before a client does: it would try again for ever and not say why.

aiokafka takes a wrong password or an unknown certificate for a broker that is not there.
"""

import asyncio
from collections.abc import Mapping
from typing import Any, NamedTuple

from aiokafka.conn import AIOKafkaConnection, collect_hosts
from aiokafka.errors import KafkaError
from aiokafka.protocol.metadata import MetadataRequest

from streams.kafka.connection_errors import BrokerRefused, refusal
from streams.kafka.security import client_options
from streams.settings import Settings

# A broker that says nothing for so long is the retries' to wait for.
SECONDS = 5.0
# TLS says goodbye before it hangs up; without, the loop may end before the connection does.
MOMENT = 0.2


class Place(NamedTuple):
    """Where a broker is looked for."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


class Answer(NamedTuple):
    """What a broker says when it is met."""

    places: frozenset[Place] = frozenset()
    """Where it sends its clients."""
    cluster_id: str | None = None
    """The id of its cluster."""


class NobodyThere(KafkaError):
    """A broker answers and sends its clients where none does; the message says from where to where.

    It may pass: the others may be about to start.
    """


class Brokers(NamedTuple):
    """What was met."""

    cluster_id: str | None
    """The id of the cluster; None where no broker is there."""
    lost: NobodyThere | None = None
    """Why clients would find nobody, where those to which they are sent are all away."""


async def check_brokers(settings: Settings) -> Brokers:
    """Connect to the brokers that are set and to those that they name, and close again.

    Raises BrokerRefused where one will not have us. One that is not there is none of its cares.
    """
    options = client_options(settings)
    places = {
        Place(host, port) for host, port, _ in collect_hosts(options.pop("bootstrap_servers"))
    }
    met: set[Place] = set()
    cluster_id = None
    sent: dict[Place, Place] = {}
    answering: set[Place] = set()
    while places:
        met |= places
        answers = await asyncio.gather(*(_met(place, settings, options) for place in places))
        for place, answer in zip(tuple(places), answers, strict=True):
            if isinstance(answer, BrokerRefused):
                raise answer
            if answer.places:
                answering.add(place)
            cluster_id = cluster_id or answer.cluster_id
            sent |= dict.fromkeys(answer.places, place)
        places = sent.keys() - met
    return Brokers(cluster_id, _lost(sent, answering))


def _lost(sent: Mapping[Place, Place], answering: set[Place]) -> NobodyThere | None:
    """Say where clients would find nobody, given which broker sends them to each place."""
    if not sent or answering & sent.keys():
        return None
    to, origin = next(iter(sorted(sent.items())))
    return NobodyThere(
        f"the Kafka broker at {origin} sends its clients to {to}, where nobody answers: check its "
        "advertised.listeners, and whether this machine reaches that address"
    )


async def _met(place: Place, settings: Settings, options: dict[str, Any]) -> Answer | BrokerRefused:
    """Meet one broker and return what it says, or why it refuses us."""
    connection = AIOKafkaConnection(place.host, place.port, **options)
    try:
        async with asyncio.timeout(SECONDS):
            await connection.connect()
            answer = await connection.send(MetadataRequest([]))
            places = frozenset(Place(host, port) for _, host, port, *_ in answer.brokers)
            return Answer(places, getattr(answer, "cluster_id", None))
    except (OSError, KafkaError) as failure:  # a TimeoutError among them
        return refusal(failure, settings, str(place)) or Answer()
    finally:
        # Where TLS was refused this never comes: the connection is closed already.
        if closed := connection.close():
            await asyncio.wait([closed], timeout=MOMENT)
