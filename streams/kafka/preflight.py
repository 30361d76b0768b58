"""Meet the brokers once before a client does: it would try again for ever and not say why.

aiokafka takes a wrong password or an unknown certificate for a broker that is not there.
"""

import asyncio
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


async def check_brokers(settings: Settings) -> str | None:
    """Connect to the brokers that are set and to those that they name, and close again.

    Returns the cluster's id, None where no broker is there, which is not its care. Raises
    BrokerRefused where one will not have us.
    """
    options = client_options(settings)
    places = {
        Place(host, port) for host, port, _ in collect_hosts(options.pop("bootstrap_servers"))
    }
    met: set[Place] = set()
    cluster_id = None
    while places:
        met |= places
        answers = await asyncio.gather(*(_met(place, settings, options) for place in places))
        for answer in answers:
            if isinstance(answer, BrokerRefused):
                raise answer
            places = places | answer.places
            cluster_id = cluster_id or answer.cluster_id
        places -= met
    return cluster_id


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
