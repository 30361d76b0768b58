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


class NobodyThere(KafkaError):
    """A broker answers and sends its clients where none does; the message says from where to where.

    It may pass: the others may be about to start.
    """


async def check_brokers(settings: Settings) -> NobodyThere | None:
    """Connect to the brokers that are set and to those that they name, and close again.

    Raises BrokerRefused where one will not have us. One that is not there is none of its cares,
    unless all to which clients are sent are not: that is given.
    """
    options = client_options(settings)
    places = {
        Place(host, port) for host, port, _ in collect_hosts(options.pop("bootstrap_servers"))
    }
    met: set[Place] = set()
    sent: dict[Place, Place] = {}
    answering: set[Place] = set()
    while places:
        met |= places
        answers = await asyncio.gather(*(_met(place, settings, options) for place in places))
        for place, answer in zip(tuple(places), answers, strict=True):
            if isinstance(answer, BrokerRefused):
                raise answer
            if answer:
                answering.add(place)
            sent |= dict.fromkeys(answer, place)
        places = sent.keys() - met
    if not sent or answering & sent.keys():
        return None
    to, origin = next(iter(sorted(sent.items())))
    return NobodyThere(
        f"the Kafka broker at {origin} sends its clients to {to}, where nobody answers: check its "
        "advertised.listeners, and whether this machine reaches that address"
    )


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
