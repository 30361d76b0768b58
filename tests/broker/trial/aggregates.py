"""What many articles say together, held against one fold of their last digests."""

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from agents.activity.slices import contribution_of, slices_of
from agents.activity.view import ActivityView
from streams.contract.records import Digest
from streams.contract.topics import ACTIVITY, DIGESTS
from streams.delivery.aggregation.shard import Shard
from streams.settings import Settings
from tests.broker.published import everything

Records = dict[str, bytes]


async def differences(settings: Settings) -> list[str]:
    """Say where what is told is not, byte for byte, what the digests say once they are all there.

    Order, repeats and shards must leave no trace.
    """
    digests = [orjson.loads(each.value) for each in await everything(settings, [DIGESTS.name])]
    told = newest(await everything(settings, [ACTIVITY.name]))
    return list(compared(told, folded(digests)))


def folded(digests: Iterable[Digest]) -> Records:
    """Fold digests at once."""
    shard = Shard(ActivityView())
    shard.take(contribution_of(each) for digest in digests for each in slices_of(digest, 1))
    return {each.key.name: each.record for each in shard.changes() if each.record is not None}


def newest(records: Iterable[Any]) -> Records:
    """Give what a reader of a compacted topic ends with."""
    last = {each.key.decode(): each.value for each in records}
    return {key: value for key, value in last.items() if value is not None}


def compared(told: Records, expected: Records) -> Iterator[str]:
    """Yield what differs."""
    for key in sorted(told.keys() | expected.keys()):
        if key not in told:
            yield f"activity of {key} is not told"
        elif key not in expected:
            yield f"activity of {key} is not withdrawn"
        elif told[key] != expected[key]:
            yield f"activity of {key} is not as the digests have it"
