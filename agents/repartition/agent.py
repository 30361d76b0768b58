"""Send what each shard needs of the articles' digests, one record a shard for many articles."""

from collections.abc import Iterable

import orjson
from faust import StreamT

from agents.activity.slices import slices_of
from streams.contract.cloudevents import CloudEvent, headers_of
from streams.contract.ids import fingerprint
from streams.contract.messages import ConsumedRecord, Message
from streams.contract.records import Digest
from streams.contract.times import Clock, rfc3339
from streams.contract.topics import DIGESTS, MENTIONS
from streams.dead_letters.letter import SetAside
from streams.delivery.aggregation.slices import joined, sliced
from streams.delivery.context import StageContext
from streams.delivery.loop import Delivery
from streams.delivery.stage import Outcome
from streams.delivery.tables import RAW


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
            digest: Digest = orjson.loads(origin.value or b"")
            slices_of(digest, 1)
        except (ValueError, TypeError, KeyError) as failure:
            message = f"no digest as enrich writes it: {failure}"
            raise SetAside(message, error="NoDigest") from None
        return digest

    def finish(self, origin: ConsumedRecord, result: Digest) -> Outcome:  # noqa: ARG002 - a stage's
        """Give the slices of an article."""
        return Outcome(sliced(MENTIONS, slices_of(result, self.shards)))

    def joined(self, messages: Iterable[Message]) -> list[Message]:
        """Put the slices of a group of articles together by shard."""
        return [
            each if each.topic != MENTIONS.name else each._replace(headers=self._headers(each))
            for each in joined(MENTIONS, messages)
        ]

    def _headers(self, message: Message) -> list[tuple[str, bytes | None]]:
        event = CloudEvent(
            id=fingerprint(message.key or b"", message.value or b""),
            type="dateline.mentions.sliced",
            source=self.source,
            subject=(message.key or b"").decode(),
            time=rfc3339(self.clock()),
            schema=MENTIONS.schema or "",
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
