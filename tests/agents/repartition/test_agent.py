"""From digests to the slices of shards."""

from datetime import UTC, datetime
from typing import Any

import orjson
import pytest

from agents.repartition.agent import Repartitioning
from streams.contract.messages import ConsumedRecord, Message
from streams.contract.topics import DEAD_LETTERS, DIGESTS, HAPPENINGS, MENTIONS, TEXTS
from streams.dead_letters.letter import SetAside
from streams.delivery.aggregation.slices import shard_keys
from tests.support.made_digests import made_digests

NOW = datetime(2026, 3, 2, tzinfo=UTC)
SHARDS = 3


@pytest.fixture
def stage() -> Repartitioning:
    return Repartitioning(SHARDS, source="/dateline/repartition", clock=lambda: NOW)


def consumed(value: bytes | None) -> ConsumedRecord:
    return ConsumedRecord(DIGESTS.name, 1, 7, b"made:0", value, [], NOW)


async def published(stage: Repartitioning, count: int) -> list[Message]:
    """Do what the delivery does with a group of articles."""
    messages: list[Message] = []
    for digest in made_digests(count, 1):
        origin = consumed(orjson.dumps(digest))
        messages += stage.finish(origin, await stage.begin(origin)).messages
    return stage.joined(messages)


def slices(messages: list[Message], topic: str) -> list[dict[str, Any]]:
    found = [orjson.loads(each.value or b"") for each in messages if each.topic == topic]
    return [each for record in found for each in record["slices"]]


async def test_there_is_one_record_a_shard_for_many_articles(stage: Repartitioning) -> None:
    messages = await published(stage, 20)
    keys = [(each.topic, each.key) for each in messages]
    first, *others = shard_keys(SHARDS)
    by_entity = [(topic.name, key) for topic in (MENTIONS, HAPPENINGS) for key in (first, *others)]
    assert sorted(keys) == sorted([*by_entity, (TEXTS.name, first)])


async def test_every_shard_is_told_of_every_article(stage: Repartitioning) -> None:
    """One that held something of an article must learn that it is gone."""
    states = len(made_digests(20, 1))
    messages = await published(stage, 20)
    assert len(slices(messages, MENTIONS.name)) == SHARDS * states
    assert len(slices(messages, TEXTS.name)) == states


async def test_records_say_what_they_are(stage: Repartitioning) -> None:
    first = (await published(stage, 2))[0]
    headers = dict(first.headers)
    assert headers["ce_type"] == b"dateline.mentions.sliced"
    assert headers["ce_dataschema"] == b"urn:dateline:mentions:1"
    assert (await published(stage, 2))[0] == first, "the same when it is delivered again"


@pytest.mark.parametrize(
    "value", [None, b"", b"rubbish", b"[]", b'{"schema": "dateline/digest/1"}', b'"text"']
)
async def test_what_is_no_digest_is_set_aside(stage: Repartitioning, value: bytes | None) -> None:
    with pytest.raises(SetAside, match="no digest as enrich writes it"):
        await stage.begin(consumed(value))


async def test_a_digest_of_other_types_is_set_aside(stage: Repartitioning) -> None:
    digest = {**made_digests(1, 1)[0], "first_seen": 7}
    with pytest.raises(SetAside):
        await stage.begin(consumed(orjson.dumps(digest)))


def test_a_dead_letter_goes_as_it_is(stage: Repartitioning) -> None:
    letter = Message(DEAD_LETTERS.name, b"made:0", b"rubbish", [("dl_stage", b"repartition")])
    assert stage.joined([letter]) == [letter]
