"""Send what each shard needs of the articles' digests, one record a shard for many articles."""

from collections.abc import Iterable
from typing import Any

from faust import StreamT
from pydantic import TypeAdapter, ValidationError

from agents.activity.slices import slices_of
from streams.contract.cloudevents import CloudEvent, headers_of
from streams.contract.ids import fingerprint
from streams.contract.messages import ConsumedRecord, Headers, Message
from streams.contract.records import Digest, LikenessSlice, SayingSlice
from streams.contract.times import Clock, rfc3339
from streams.contract.topics import DIGESTS, LIKENESSES, MENTIONS, SAYINGS, Topic
from streams.dead_letters.letter import SetAside
from streams.delivery.aggregation.slices import joined, sliced
from streams.delivery.context import StageContext
from streams.delivery.loop import Delivery
from streams.delivery.stage import Outcome
from streams.delivery.tables import RAW

WHOLE = {LIKENESSES: LikenessSlice.__annotations__, SAYINGS: SayingSlice.__annotations__}
"""What goes whole to one shard, since any article may have to do with any other, and its fields."""
DIGEST = TypeAdapter(Digest)
TOPICS = {topic.name: topic for topic in (MENTIONS, *WHOLE)}


class Repartitioning:
    """From digests to the slices of shards."""

    name = "repartition"

    def __init__(self, shards: int, *, source: str, clock: Clock) -> None:
        self.shards = shards
        self.source = source
        self.clock = clock

    async def begin(self, origin: ConsumedRecord) -> Digest:
        """Read a digest."""
        try:
            return DIGEST.validate_json(origin.value or b"")
        except ValidationError as failure:
            message = f"no digest as enrich writes it: {failure.errors()[0]['msg']}"
            raise SetAside(message, error="NoDigest") from None

    def finish(self, origin: ConsumedRecord, result: Digest) -> Outcome:  # noqa: ARG002 - a stage's
        """Give the slices of an article."""
        messages = sliced(MENTIONS, slices_of(result, self.shards))
        for topic, fields in WHOLE.items():
            messages += sliced(topic, [slice_of(result, fields)])
        return Outcome(messages)

    def joined(self, messages: Iterable[Message]) -> list[Message]:
        """Put the slices of a group of articles together by shard."""
        found = list(messages)
        for topic in (MENTIONS, *WHOLE):
            found = joined(topic, found)
        return [
            each._replace(headers=self._headers(each, TOPICS[each.topic]))
            if each.topic in TOPICS
            else each
            for each in found
        ]

    def _headers(self, message: Message, topic: Topic) -> Headers:
        event = CloudEvent(
            id=fingerprint(message.key or b"", message.value or b""),
            type=f"dateline.{topic.name.removeprefix('news.')}.sliced",
            source=self.source,
            subject=(message.key or b"").decode(),
            time=rfc3339(self.clock()),
            schema=topic.schema or "",
        )
        return headers_of(event, [])


def slice_of(digest: Digest, fields: Iterable[str]) -> dict[str, Any]:
    """Give some fields of a digest."""
    found: dict[str, Any] = dict(digest)
    return {name: found[name] for name in fields}


def attach(context: StageContext) -> None:
    """Attach the agent that sends slices."""
    settings = context.settings
    source = settings.source(Repartitioning.name)
    stage = Repartitioning(settings.partitions, source=source, clock=context.clock)

    @context.app.agent(context.app.topic(settings.topic(DIGESTS.name), **RAW), name=stage.name)
    async def repartition_digests(stream: StreamT[bytes]) -> None:
        await Delivery(stage, context, joined=stage.joined).run(stream)
