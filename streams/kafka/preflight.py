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


async def check_brokers(settings: Settings) -> None:
    """Connect to the brokers that are set and to those that they name, and close again.

    Raises BrokerRefused where one will not have us; one that is not there is none of its cares.
    """
    options = client_options(settings)
    places = {
        Place(host, port) for host, port, _ in collect_hosts(options.pop("bootstrap_servers"))
    }
    met: set[Place] = set()
    while places:
        met |= places
        answers = await asyncio.gather(*(_met(place, settings, options) for place in places))
        for answer in answers:
            if isinstance(answer, BrokerRefused):
                raise answer
            places = places | answer
        places -= met


async def _met(
    place: Place, settings: Settings, options: dict[str, Any]
) -> set[Place] | BrokerRefused:
    """Meet one broker and give where it sends its clients, or why it refuses them."""
    connection = AIOKafkaConnection(place.host, place.port, **options)
    try:
        async with asyncio.timeout(SECONDS):
            await connection.connect()
            answer = await connection.send(MetadataRequest([]))
            return {Place(host, port) for _, host, port, *_ in answer.brokers}
    except (OSError, KafkaError) as failure:  # a TimeoutError among them
        return refusal(failure, settings, str(place)) or set()
    finally:
        # Where TLS was refused this never comes: the connection is closed already.
        if closed := connection.close():
            await asyncio.wait([closed], timeout=MOMENT)
