"""Accept articles from crawlers, or set them aside with the cause."""

from faust import StreamT

from agents.ingest.tasks import Accepted, Refused, Submission, Unpacked, accept_all, size_of
from streams.contract.cloudevents import CloudEvent, handed_on, headers_of
from streams.contract.ids import fingerprint
from streams.contract.keys import key_of
from streams.contract.messages import ConsumedRecord, Headers, Message
from streams.contract.times import Clock, rfc3339
from streams.contract.topics import ACCEPTED, ARTICLES
from streams.dead_letters.letter import SetAside
from streams.delivery.context import StageContext
from streams.delivery.loop import Delivery
from streams.delivery.stage import Outcome
from streams.delivery.tables import RAW
from streams.pool.batcher import Batcher


class Accepting:
    """From a crawler's bytes to a record on ``news.accepted``."""

    name = "ingest"

    def __init__(
        self,
        batches: Batcher[Submission, Accepted | Unpacked | Refused],
        *,
        source: str,
        largest: int,
        clock: Clock,
    ) -> None:
        self.batches = batches
        self.source = source
        self.largest = largest
        self.clock = clock

    async def begin(self, origin: ConsumedRecord) -> Accepted | Unpacked:
        """Bring a submission into Dateline's form, or part it into its articles."""
        submission = Submission(
            origin.key, origin.value, origin.received_at, self.clock(), self.largest
        )
        result = await self.batches.result(submission)
        if isinstance(result, Refused):
            raise SetAside(result.reason, error=result.error)
        return result

    def finish(self, origin: ConsumedRecord, result: Accepted | Unpacked) -> Outcome:
        """Publish the article under its id, with the place it came from.

        Several articles in one record go back to the input, each as a record: one that cannot be
        read is then set aside alone.
        """
        if isinstance(result, Unpacked):
            headers = handed_on(origin.headers)
            return Outcome([parted(value, headers) for value in result.values])
        place = f"{origin.topic}/{origin.partition}/{origin.offset}"
        event = CloudEvent(
            id=fingerprint(ACCEPTED.name, place),
            type="dateline.article.accepted",
            source=self.source,
            subject=result.article_id,
            time=rfc3339(self.clock()),
            schema="dateline/article/1",
        )
        headers = headers_of(event, handed_on(origin.headers))
        headers.append(("submission", place.encode()))
        return Outcome([Message(ACCEPTED.name, result.article_id.encode(), result.value, headers)])


def parted(value: bytes, headers: Headers) -> Message:
    """Make a record of the input of an article that came with others."""
    return Message(ARTICLES.name, key_of(value), value, list(headers))


def attach(context: StageContext) -> None:
    """Attach the agent that accepts articles."""
    settings = context.settings
    counted = context.metrics.of(Accepting.name).batch.observe
    stage = Accepting(
        Batcher(context.pool, accept_all, size_of, context.limits, counted=counted),
        source=settings.source(Accepting.name),
        largest=settings.max_article_bytes,
        clock=context.clock,
    )

    @context.app.agent(context.app.topic(settings.topic(ARTICLES.name), **RAW), name="ingest")
    async def accept_articles(stream: StreamT[bytes]) -> None:
        await Delivery(stage, context).run(stream)
