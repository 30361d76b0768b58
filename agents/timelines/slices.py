"""What a shard is told of an article: the events in which its entities take part."""

from datetime import date

import orjson

from streams.contract.records import Digest, DigestEvent, HappeningSlice
from streams.contract.times import instant_of
from streams.delivery.aggregation.contributions import Contribution
from streams.delivery.aggregation.slices import shard_of


def slices_of(digest: Digest, shards: int) -> list[HappeningSlice]:
    """Give a slice for each shard, also where nothing is in it: it may have held something."""
    names = {each["entity_id"]: each["name"] for each in digest["mentions"]}
    slices = [
        HappeningSlice(
            article_id=digest["article_id"],
            sequence=digest["sequence"],
            first_seen=digest["first_seen"],
            source=digest["source"],
            url=digest["url"],
            published_at=digest["published_at"],
            names={},
            events=[],
        )
        for _ in range(shards)
    ]
    for event in filter(is_dated, digest["events"]):
        held: dict[int, dict[str, str]] = {}
        for part in event["participants"]:
            entity = part["entity_id"]
            held.setdefault(shard_of(entity, shards), {})[entity] = names.get(entity, entity)
        for shard, found in held.items():
            slices[shard]["names"].update(found)
            slices[shard]["events"].append(event)
    return slices


def is_dated(event: DigestEvent) -> bool:
    """Tell whether an event has a place among others in time."""
    time = event["time"]
    days = [day for day in (time["earliest"], time["latest"]) if day] if time else []
    return bool(days) and all(map(is_day, days))


def is_day(text: str) -> bool:
    """Tell whether a text is a day, and not the last that a calendar has."""
    try:
        return date.fromisoformat(text).year < date.max.year
    except ValueError:
        return False


def contribution_of(slice_: HappeningSlice) -> tuple[str, Contribution]:
    """Give what a slice says for its article, which counts for as long as it is new here."""
    first_seen = int(instant_of(slice_["first_seen"]).timestamp())
    given = orjson.dumps(slice_) if slice_["events"] else b""
    return slice_["article_id"], Contribution(slice_["sequence"], first_seen, first_seen, given)
