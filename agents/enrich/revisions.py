"""What an article said last, and whether what it says now is a new revision."""

from typing import Any, NamedTuple, NotRequired

import orjson
from cramjam import zstd
from typing_extensions import TypedDict

from agents.enrich.annotations import FIELDS, Annotations, Items
from streams.contract.ids import fingerprint
from streams.contract.records import Article, Enriched, Status
from streams.contract.times import instant_of, milliseconds
from streams.delivery.state_versions import stamped, unstamped


class State(TypedDict):
    """What the table keeps of an article."""

    revision: int
    """Its published revision."""
    sequence: NotRequired[int]
    """The number of its published state; earlier versions counted none."""
    first_seen: NotRequired[str]
    """When its first submission came; earlier versions kept none."""
    given: int | None
    """The feed's own version number."""
    received_at: str
    """When its submission came."""
    place: NotRequired[str]
    """Where that stands: ``topic/partition/offset``; earlier versions kept none."""
    fingerprint: str
    """Of what the submission said."""
    pipeline: str
    """Of what read it."""
    status: Status
    """Its status."""
    items: Items
    """Its items as published, to be retracted as they were."""


class Submission(NamedTuple):
    """An accepted article, with what tells it from its last state."""

    article: Article
    """The article as ingest accepted it."""
    place: str
    """Where its submission stands: ``topic/partition/offset``; the slashes alone where unknown."""
    fingerprint: str
    """Of what it says."""

    @classmethod
    def of(cls, article: Article, place: str = "//") -> "Submission":
        """Hash what an article says, once."""
        return cls(article, place, fingerprint_of(article))


def fingerprint_of(article: Article) -> str:
    """Hash what an article says; a crawler's own notes in ``metadata`` are not part of it."""
    return fingerprint(
        article["status"],
        article["text"],
        *(article[field] or "" for field in ("title", "url", "published_at", "source", "language")),
        *article["authors"],
    )


def dumped(state: State) -> bytes:
    """Pack a state for the table, under its revision."""
    return stamped(state["revision"], bytes(zstd.compress(orjson.dumps(state), level=1)))


def loaded(data: bytes | None) -> State | None:
    """Unpack a state; None for an article never seen."""
    if data is None:
        return None
    state: State = orjson.loads(bytes(zstd.decompress(unstamped(data))))
    return state


def next_revision(submission: Submission, state: State | None, pipeline: str) -> int | None:
    """Return the number of the revision to publish: the feed's where it goes up, else one more.

    None where nothing is to be published: the same again, or a version older than the last. A
    reading anew by another pipeline keeps the number.
    """
    if state is None:
        return first_revision(submission.article)
    if is_superseded(submission, state):
        return None
    if submission.fingerprint == state["fingerprint"]:
        return None if pipeline == state["pipeline"] else state["revision"]
    return max(state["revision"] + 1, submission.article["revision"] or 0)


def first_revision(article: Article) -> int:
    """Return the number of an article that was never published."""
    return max(1, article["revision"] or 1)


def next_sequence(article: Article, state: State | None) -> int:
    """Return the number of the state to publish: one more than the last.

    The first is the submission's time in milliseconds: the same on every delivery, and higher than
    all before it where the table was lost.
    """
    last = state.get("sequence") if state else None
    if last is not None:
        return last + 1
    return milliseconds(instant_of(article["received_at"]))


def is_superseded(submission: Submission, state: State) -> bool:
    """Tell whether an article is older than the last: by the feed's number, else by arrival.

    Submissions without a key travel through any partition and may overtake one another.
    """
    article = submission.article
    given, last = article["revision"], state["given"]
    if given is not None and last is not None and given != last:
        return given < last
    arrived, before = instant_of(article["received_at"]), instant_of(state["received_at"])
    if arrived != before:
        return arrived < before
    return stands_before(submission.place, state.get("place", "//"))


def stands_before(place: str, other: str) -> bool:
    """Tell which of two came first within a millisecond, where they stand in one partition."""
    (partition, offset), (same, last) = place.rsplit("/", 1), other.rsplit("/", 1)
    return partition == same and offset.isdigit() and int(offset) < int(last)


def first_seen(submission: Submission, state: State | None) -> str:
    """Return when an article's first submission came."""
    kept = state.get("first_seen", state["received_at"]) if state else None
    return kept or submission.article["received_at"]


def state_of(
    submission: Submission, enriched: Enriched, published: Annotations, before: State | None
) -> State:
    """Return what the table keeps once an article is published: its items are those told alone.

    One that is only read again comes without the feed's number: it keeps that of ``before``.
    """
    told: dict[str, Any] = published.fields()
    given = submission.article["revision"]
    if given is None and before and before["fingerprint"] == submission.fingerprint:
        given = before["given"]
    return State(
        revision=enriched["revision"],
        sequence=enriched["sequence"],
        first_seen=first_seen(submission, before),
        given=given,
        received_at=submission.article["received_at"],
        place=submission.place,
        fingerprint=submission.fingerprint,
        pipeline=enriched["provenance"]["pipeline"],
        status=enriched["status"],
        items={field: told[field] for field in FIELDS},
    )
