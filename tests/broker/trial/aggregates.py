"""What many articles say together, held against one fold of their last digests."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import orjson

from agents.activity import slices as of_mentions
from agents.activity.view import ActivityView
from agents.repartition.agent import WHOLE, slice_of
from agents.resemblance import slices as of_articles
from agents.statements.view import StatementsView
from agents.stories.view import StoriesView
from streams.contract.records import Digest
from streams.contract.topics import (
    ACTIVITY,
    DIGESTS,
    LIKENESSES,
    SAYINGS,
    STATEMENTS,
    STORIES,
    Topic,
)
from streams.delivery.aggregation.shard import Shard, View
from streams.settings import Settings
from tests.broker.published import everything, record_of

VIEWS: Mapping[Topic, tuple[Topic, Callable[[], View]]] = {
    LIKENESSES: (STORIES, StoriesView),
    SAYINGS: (STATEMENTS, StatementsView),
}
"""What is folded in one shard, by the topic of its slices."""
TOLD = [topic.name for topic in (ACTIVITY, STORIES, STATEMENTS)]
Key = tuple[str, str]
Records = dict[Key, bytes]
"""By topic and key."""


async def differences(settings: Settings) -> list[str]:
    """Say where what is told is not, byte for byte, what the digests say once they are all there.

    Order, repeats and shards must leave no trace.
    """
    digests = [orjson.loads(each.value) for each in await everything(settings, [DIGESTS.name])]
    return list(compared(await told(settings), folded(digests)))


def folded(digests: Iterable[Digest]) -> Records:
    """Fold digests at once."""
    articles, found = list(digests), Records()
    mentions = Shard(ActivityView())
    mentions.take(
        of_mentions.contribution_of(each)
        for digest in articles
        for each in of_mentions.slices_of(digest, 1)
    )
    found |= records_of(ACTIVITY.name, mentions)
    for slices, (topic, view) in VIEWS.items():
        shard = Shard(view())
        pieces: Any = [slice_of(digest, WHOLE[slices]) for digest in articles]
        shard.take(map(of_articles.contribution_of, pieces))
        found |= records_of(topic.name, shard)
    return found


def records_of(topic: str, shard: Shard) -> Records:
    """Give all that a shard tells."""
    changes = shard.changes()
    return {(topic, each.key): each.record for each in changes if each.record is not None}


async def told(settings: Settings) -> Records:
    """Give what a reader of the compacted topics ends with."""
    last: dict[Key, bytes | None] = {}
    for each in await everything(settings, TOLD):
        record = record_of(settings, each)
        last[record.topic, (record.key or b"").decode()] = record.value
    return {key: value for key, value in last.items() if value is not None}


def compared(told: Records, expected: Records) -> Iterator[str]:
    """Yield what differs."""
    for place in sorted(told.keys() | expected.keys()):
        what = ": ".join(place)
        if place not in told:
            yield f"{what} is not told"
        elif place not in expected:
            yield f"{what} is not withdrawn"
        elif told[place] != expected[place]:
            yield f"{what} is not as the digests have it"
