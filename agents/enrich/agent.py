"""Enrich articles and publish what changed since their last revision."""

from collections.abc import Container
from functools import partial
from typing import NamedTuple

from faust import StreamT
from pydantic import TypeAdapter, ValidationError

from agents.enrich import tasks
from agents.enrich.annotations import FIELDS, Annotations
from agents.enrich.digests.digest import digest_of
from agents.enrich.messages import changes_of, messages_of
from agents.enrich.record import enriched, pipeline_of
from agents.enrich.revisions import (
    State,
    Submission,
    dumped,
    first_seen,
    loaded,
    next_revision,
    next_sequence,
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


class Publishing(NamedTuple):
    """How an installation publishes."""

    source: str
    """As whom, as CloudEvents have it."""
    whole: Container[str] = FIELDS
    """The fields of which every item is published alone, not the marked ones only."""


class Enriching:
    """From an accepted article to its records, and to what is no longer said."""

    name = "enrich"

    def __init__(
        self,
        batches: Batcher[bytes, Annotations],
        table: ConfirmedTable,
        *,
        publishing: Publishing,
        pipeline: str,
        clock: Clock,
    ) -> None:
        self.batches = batches
        self.table = table
        self.publishing = publishing
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
        record = enriched(
            submission.article,
            found,
            revision=revision,
            sequence=next_sequence(submission.article, state),
            provenance=provenance,
        )
        published = found.published(self.publishing.whole)
        changes = changes_of(published, state["items"] if state else {})
        digest = digest_of(record, found.digest, first_seen(submission, state))
        messages = messages_of(
            record, changes, origin.headers, digest=digest, source=self.publishing.source
        )
        return Outcome(messages, dumped(state_of(submission, record, published, state)))

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
        publishing=Publishing(settings.source(Enriching.name), settings.whole_fields),
        pipeline=pipeline_of(settings.model, settings.ner),
        clock=context.clock,
    )

    @context.app.agent(context.app.topic(settings.topic(ACCEPTED.name), **RAW), name="enrich")
    async def enrich_articles(stream: StreamT[bytes]) -> None:
        await Delivery(stage, context, table=table).run(stream)
