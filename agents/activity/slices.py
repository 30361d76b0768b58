"""What a shard is told of an article: the entities that it counts."""

from zlib import crc32

import orjson

from agents.activity.days import DAY
from streams.contract.records import Digest, MentionSlice
from streams.contract.times import instant_of
from streams.delivery.aggregation.contributions import Contribution
from streams.delivery.aggregation.slices import shard_of


def slices_of(digest: Digest, shards: int) -> list[MentionSlice]:
    """Give a slice for each shard, also where nothing is in it: it may have held something."""
    first_seen = seconds(digest["first_seen"])
    at = time_of(digest, first_seen)
    slices = [
        MentionSlice(
            article_id=digest["article_id"],
            sequence=digest["sequence"],
            at=at,
            first_seen=first_seen,
            unit=unit_of(digest),
            mentions=[],
        )
        for _ in range(shards)
    ]
    for each in digest["mentions"]:
        said = (each["entity_id"], each["name"], each["type"], each["count"])
        slices[shard_of(each["entity_id"], shards)]["mentions"].append(said)
    return slices


def time_of(digest: Digest, first_seen: int) -> int:
    """Give the time at which an article counts, in seconds from 1970.

    A clock that is ahead says nothing; one that is behind may be an archive. A date without a time
    of day is no midnight: such an article counts when it came, where that was on that day, else
    somewhere in the day, so that a paper's articles of one day are no burst.
    """
    published = digest["published_at"]
    if published is None:
        return first_seen
    at = seconds(published)
    if at % DAY == 0:
        if at <= first_seen < at + DAY:
            return first_seen
        at += crc32(digest["article_id"].encode()) % DAY
    return min(at, first_seen)


def unit_of(digest: Digest) -> str:
    """Name what copies of a text share: the lowest of the sampled hashes of its own words.

    Two texts share it as often as they share their runs of words, and no others do.
    """
    sample = digest["fingerprints"]
    return f"{sample[0]:x}" if sample else digest["article_id"]


def contribution_of(slice_: MentionSlice) -> tuple[str, Contribution]:
    """Give what a slice says for its article."""
    given = {"unit": slice_["unit"], "mentions": slice_["mentions"]}
    return slice_["article_id"], Contribution(
        slice_["sequence"],
        slice_["at"],
        slice_["first_seen"],
        orjson.dumps(given) if slice_["mentions"] else b"",
    )


def seconds(instant: str) -> int:
    """Count the whole seconds from 1970 to a time as the contract writes it."""
    return int(instant_of(instant).timestamp())
