"""Digests of made articles in any order, doubled, withdrawals first, while workers die.

What is told of them together is held, byte for byte, against one fold: so is that of every fault.
"""

from collections.abc import Sequence

import orjson

from streams.contract.messages import Message
from streams.contract.topics import DIGESTS
from streams.settings import Settings
from tests.broker.faults.kills import KILLED, strike
from tests.broker.trial.fault import Fault, Size
from tests.broker.trial.feeding import steadily
from tests.broker.trial.hosts import Kind
from tests.support.made_digests import made_digests, replayed

SEED = 5
DIGESTS_AN_ARTICLE = 50


async def feed(settings: Settings, messages: Sequence[Message], rate: float, kind: Kind) -> None:
    """Send the articles, and between them fifty times as many digests."""
    states = replayed(made_digests(DIGESTS_AN_ARTICLE * len(messages), SEED), SEED)
    digests = [
        Message(DIGESTS.name, each["article_id"].encode(), orjson.dumps(each), [])
        for each in states
    ]
    size = -(-len(digests) // len(messages))
    mixed = [
        each
        for number, message in enumerate(messages)
        for each in (message, *digests[number * size : (number + 1) * size])
    ]
    await steadily(settings, mixed, rate * size, kind)


FAULT = Fault(
    "digests replayed",
    strike,
    Size(100, 5.0),
    short=Size(8, 1.0),
    short_brokers=("embedded",),
    feed=feed,
    codes=frozenset({0, 1, KILLED}),
)
