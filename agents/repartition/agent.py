"""Send what each shard needs of the articles' digests, one record a shard for many articles."""

from collections.abc import Iterable

from faust import StreamT
from pydantic import TypeAdapter, ValidationError

from agents.activity import slices as mentions
from agents.stories.slices import slice_of
from agents.timelines import slices as happenings
from streams.contract.cloudevents import CloudEvent, headers_of
from streams.contract.ids import fingerprint
from streams.contract.messages import ConsumedRecord, Headers, Message
from streams.contract.records import Digest
from streams.contract.times import Clock, rfc3339
from streams.contract.topics import DIGESTS, HAPPENINGS, MENTIONS, TEXTS
from streams.dead_letters.letter import SetAside
from streams.delivery.aggregation.slices import joined, sliced
from streams.delivery.context import StageContext
from streams.delivery.loop import Delivery
from streams.delivery.stage import Outcome
from streams.delivery.tables import RAW

DIGEST = TypeAdapter(Digest)
SLICED = {topic.name: topic for topic in (MENTIONS, TEXTS, HAPPENINGS)}


class Repartitioning:
    """From digests to the slices of shards."""

    name = "repartition"

    def __init__(self, shards: int, *, source: str, clock: Clock) -> None:
        self.shards = shards
        self.source = source
        self.clock = clock

    async def begin(self, origin: ConsumedRecord) -> list[Message]:
        """Give the slices of a digest."""
        try:
            digest = DIGEST.validate_json(origin.value or b"")
        except ValidationError as failure:
            message = f"no digest as enrich writes it: {failure.errors()[0]['msg']}"
            raise SetAside(message, error="NoDigest") from None
        return [
            *sliced(MENTIONS, mentions.slices_of(digest, self.shards), self.shards),
            *sliced(HAPPENINGS, happenings.slices_of(digest, self.shards), self.shards),
            *sliced(TEXTS, [slice_of(digest)], self.shards),
        ]

    def finish(self, origin: ConsumedRecord, result: list[Message]) -> Outcome:  # noqa: ARG002 - a stage's
        """Publish the slices, together with those of other articles."""
        return Outcome(result)

    def joined(self, messages: Iterable[Message]) -> list[Message]:
        """Put the slices of a group of articles together by shard; dead letters go as they are."""
        parts, others = list[Message](), list[Message]()
        for each in messages:
            (parts if each.topic in SLICED else others).append(each)
        records = joined(SLICED.values(), parts)
        return [*others, *(each._replace(headers=self._headers(each)) for each in records)]

    def _headers(self, message: Message) -> Headers:
        topic = SLICED[message.topic]
        event = CloudEvent(
            id=fingerprint(message.topic, message.key or b"", message.value or b""),
            type=f"dateline.{topic.name.removeprefix('news.')}.sliced",
            source=self.source,
            subject=(message.key or b"").decode(),
            time=rfc3339(self.clock()),
            schema=topic.schema or "",
        )
        return headers_of(event, [])


def attach(context: StageContext) -> None:
    """Attach the agent that sends slices."""
    settings = context.settings
    source = settings.source(Repartitioning.name)
    stage = Repartitioning(settings.partitions, source=source, clock=context.clock)

    @context.app.agent(context.app.topic(settings.topic(DIGESTS.name), **RAW), name=stage.name)
    async def repartition_digests(stream: StreamT[bytes]) -> None:
        await Delivery(stage, context, joined=stage.joined).run(stream)
