"""What many articles say together, held against one fold of their last digests."""

from collections.abc import Iterable, Iterator

import orjson

from agents.activity import slices as of_mentions
from agents.activity.view import ActivityView
from agents.stories import slices as of_texts
from agents.stories.view import StoriesView
from agents.timelines import slices as of_events
from agents.timelines.view import TimelinesView
from streams.contract.records import Digest
from streams.contract.topics import ACTIVITY, DIGESTS, STATEMENTS, STORIES, TIMELINES
from streams.delivery.aggregation.shard import Key, Shard
from streams.settings import Settings
from tests.broker.published import everything, record_of

TOLD = [topic.name for topic in (ACTIVITY, STORIES, STATEMENTS, TIMELINES)]
Records = dict[Key, bytes]


async def differences(settings: Settings) -> list[str]:
    """Say where what is told is not, byte for byte, what the digests say once they are all there.

    Order, repeats and shards must leave no trace.
    """
    digests = [orjson.loads(each.value) for each in await everything(settings, [DIGESTS.name])]
    return list(compared(await told(settings), folded(digests)))


def folded(digests: Iterable[Digest]) -> Records:
    """Fold digests at once."""
    shards = Shard(ActivityView()), Shard(StoriesView()), Shard(TimelinesView())
    mentions, texts, events = shards
    for digest in digests:
        mentions.take(map(of_mentions.contribution_of, of_mentions.slices_of(digest, 1)))
        texts.take([of_texts.contribution_of(of_texts.slice_of(digest))])
        events.take(map(of_events.contribution_of, of_events.slices_of(digest, 1)))
    changes = [change for shard in shards for change in shard.changes()]
    return {each.key: each.record for each in changes if each.record is not None}


async def told(settings: Settings) -> Records:
    """Give what a reader of the compacted topics ends with."""
    last: dict[Key, bytes | None] = {}
    for each in await everything(settings, TOLD):
        record = record_of(settings, each)
        last[Key(record.topic, (record.key or b"").decode())] = record.value
    return {key: value for key, value in last.items() if value is not None}


def compared(told: Records, expected: Records) -> Iterator[str]:
    """Yield what differs."""
    for key in sorted(told.keys() | expected.keys()):
        if key not in told:
            yield f"{key.topic}: {key.name} is not told"
        elif key not in expected:
            yield f"{key.topic}: {key.name} is not withdrawn"
        elif told[key] != expected[key]:
            yield f"{key.topic}: {key.name} is not as the digests have it"
