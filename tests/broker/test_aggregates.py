"""Digests shuffled, doubled, withdrawn before they came, while workers die and join: byte-equal."""

import asyncio
import random
import time

import orjson

from streams.contract.messages import Message
from streams.contract.topics import DIGESTS
from tests.broker.installation import Installation
from tests.broker.published import settled
from tests.broker.trial.aggregates import TOLD, compared, folded, told
from tests.broker.trial.feeding import make_topics
from tests.support.made_digests import made_digests, replayed

SEED = 5
SETTLE_SECONDS = 400
STRUCK = 3
"""Parts in which the digests are sent; a worker is killed in each but the last."""


def test_nothing_of_the_order_is_left(installation: Installation) -> None:
    """Five thousand are among the faults."""
    count = 250
    digests = made_digests(count, SEED)
    chance = random.Random(SEED)  # noqa: S311 - nothing secret
    messages = [
        Message(DIGESTS.name, each["article_id"].encode(), orjson.dumps(each), [])
        for each in replayed(digests, SEED)
    ]
    make_topics(installation.settings)
    size = -(-len(messages) // STRUCK)
    with installation.worker() as steady:
        for start in range(0, len(messages), size):
            installation.send(*messages[start : start + size])
            if start + size < len(messages):
                with installation.worker() as other:
                    time.sleep(chance.uniform(0.2, 2.0))
                    other.kill()
        asyncio.run(asyncio.wait_for(settled(installation.settings), SETTLE_SECONDS))
        found = asyncio.run(told(installation.settings))
        steady.stop()
    expected = folded(digests)
    assert {key.topic for key in expected} == set(TOLD)
    assert list(compared(found, expected)) == []
