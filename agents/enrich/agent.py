"""Enrich articles and publish what changed since their last revision."""

from functools import partial
from typing import NamedTuple

from faust import StreamT
from pydantic import TypeAdapter, ValidationError

from agents.enrich import tasks
from agents.enrich.annotations import Annotations
from agents.enrich.messages import changes_of, messages_of
from agents.enrich.record import enriched, pipeline_of
from agents.enrich.revisions import (
    State,
    Submission,
    dumped,
    loaded,
    next_revision,
    state_of,
)
from streams.contract.messages import ConsumedRecord
from streams.contract.records import Article, Provenance
from streams.contract.times import Clock, rfc3339
from streams.contract.topics import ACCEPTED
from streams.dead_letters.letter import SetAside
from streams.delivery.context import StageContext
from streams.delivery.loop import Delivery
from streams.delivery.stage import Outcome
from streams.delivery.tables import RAW, ConfirmedTable, revisions
from streams.pool.batcher import Batcher

ARTICLE = TypeAdapter(Article)


class ReadArticle(NamedTuple):
    """A submission and what was found in it."""

    submission: Submission
    found: Annotations | None
    """None when its last state said the same: it was not read."""


class Enriching:
    """From an accepted article to its records, and to what is no longer said."""

    name = "enrich"

    def __init__(
        self,
        batches: Batcher[bytes, Annotations],
        table: ConfirmedTable,
        *,
        source: str,
        pipeline: str,
        clock: Clock,
    ) -> None:
        self.batches = batches
        self.table = table
        self.source = source
        self.pipeline = pipeline
        self.clock = clock

    async def begin(self, origin: ConsumedRecord) -> ReadArticle:
        """Read an article, unless its last state says the same."""
        submission = Submission.of(article_of(origin), submission_of(origin))
        if next_revision(submission, self._state(origin), self.pipeline) is None:
            return ReadArticle(submission, None)
        return ReadArticle(submission, await self.batches.result(origin.value or b""))

    def finish(self, origin: ConsumedRecord, result: ReadArticle) -> Outcome | None:
        """Publish an article's state and the differences to its last."""
        submission, found = result
        state = self._state(origin)
        revision = next_revision(submission, state, self.pipeline)
        if revision is None:
            return Outcome([])
        if found is None:
            return None
        provenance = self._provenance(submission)
        record = enriched(submission.article, found, revision=revision, provenance=provenance)
        changes = changes_of(found, state["items"] if state else {})
        messages = messages_of(record, changes, origin.headers, source=self.source)
        return Outcome(messages, dumped(state_of(submission, record, state)))

    def _state(self, origin: ConsumedRecord) -> State | None:
        return loaded(self.table.get(origin.key or b""))

    def _provenance(self, submission: Submission) -> Provenance:
        topic, partition, offset = submission.place.rsplit("/", 2)
        return Provenance(
            topic=topic or None,
            partition=int(partition) if partition else None,
            offset=int(offset) if offset else None,
            pipeline=self.pipeline,
            received_at=submission.article["received_at"],
            enriched_at=rfc3339(self.clock()),
        )


def article_of(origin: ConsumedRecord) -> Article:
    """Read the article that ingest wrote; anything else on its topic is set aside."""
    try:
        return ARTICLE.validate_json(origin.value or b"")
    except ValidationError as failure:
        message = f"no article as ingest writes it: {failure.errors()[0]['msg']}"
        raise SetAside(message, error="NoArticle") from None


def submission_of(origin: ConsumedRecord) -> str:
    """Give where the submission stands: topic, partition and offset, with a slash between them."""
    return (dict(origin.headers).get("submission") or b"//").decode()


def attach(context: StageContext) -> None:
    """Attach the agent that enriches articles."""
    settings = context.settings
    table = revisions(context.app, settings)
    counted = context.metrics.of(Enriching.name).batch.observe
    read = partial(
        tasks.read, settings.model, settings.parse, settings.ner, settings.least_confidence
    )
    stage = Enriching(
        Batcher(context.pool, read, len, context.limits, counted=counted),
        table,
        source=settings.source(Enriching.name),
        pipeline=pipeline_of(settings.model, settings.ner),
        clock=context.clock,
    )

    @context.app.agent(context.app.topic(settings.topic(ACCEPTED.name), **RAW), name="enrich")
    async def enrich_articles(stream: StreamT[bytes]) -> None:
        await Delivery(stage, context, table=table).run(stream)
