"""What an article said last, what it says now, and the difference between the two."""

from collections.abc import Iterator
from typing import Any, NotRequired

import orjson
from cramjam import zstd
from typing_extensions import TypedDict

from agents.enrich.annotations import FIELDS, Items
from streams.contract.ids import fingerprint
from streams.contract.records import Article, Change, Enriched, Status
from streams.contract.times import instant_of
from streams.delivery.state_versions import stamped, unstamped

# Where an item stands and how sure we are may change with every comma: neither is what it says.
NOT_SAID = {"start", "end", "mentions", "salience", "confidence", "timex"}


class State(TypedDict):
    """What the table keeps of an article."""

    revision: int
    """Its published revision."""
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


def is_known(article: Article, state: State | None, pipeline: str, place: str = "//") -> bool:
    """Tell whether nothing is to be published: the same again, or a version older than the last."""
    if state is None:
        return False
    if is_superseded(article, state, place):
        return True
    return (fingerprint_of(article), pipeline) == (state["fingerprint"], state["pipeline"])


def is_superseded(article: Article, state: State, place: str = "//") -> bool:
    """Tell whether an article is older than the last: by the feed's number, else by arrival.

    Submissions without a key travel through any partition and may overtake one another. ``place``
    is the submission's ``topic/partition/offset``.
    """
    given, last = article["revision"], state["given"]
    if given is not None and last is not None and given != last:
        return given < last
    arrived, before = instant_of(article["received_at"]), instant_of(state["received_at"])
    if arrived != before:
        return arrived < before
    return stands_before(place, state.get("place", "//"))


def stands_before(place: str, other: str) -> bool:
    """Tell which of two came first within a millisecond, where they stand in one partition."""
    (partition, offset), (same, last) = place.rsplit("/", 1), other.rsplit("/", 1)
    return partition == same and offset.isdigit() and int(offset) < int(last)


def revision_of(article: Article, state: State | None) -> int:
    """Give a state its number: the feed's number where it goes up, else one more than the last."""
    if state is None:
        return max(1, article["revision"] or 1)
    if fingerprint_of(article) == state["fingerprint"]:
        return state["revision"]
    return max(state["revision"] + 1, article["revision"] or 0)


def state_of(article: Article, enriched: Enriched, place: str, before: State | None) -> State:
    """Give what the table keeps once an article is published.

    One that is only read again comes without the feed's number: it keeps that of ``before``.
    """
    record: dict[str, Any] = dict(enriched)
    given = article["revision"]
    if given is None and before and before["fingerprint"] == fingerprint_of(article):
        given = before["given"]
    return State(
        revision=enriched["revision"],
        given=given,
        received_at=article["received_at"],
        place=place,
        fingerprint=fingerprint_of(article),
        pipeline=enriched["provenance"]["pipeline"],
        status=enriched["status"],
        items={field: record[field] for field in FIELDS},
    )


def differences(old: Items, new: Items) -> Iterator[tuple[str, Change, dict[str, Any]]]:
    """Yield field, change and item: first what is gone, then what is new or says something else."""
    for field in FIELDS:
        before = {item["id"]: item for item in old.get(field, ())}
        after = {item["id"]: item for item in new.get(field, ())}
        for key, item in before.items():
            if key not in after:
                yield field, "retracted", item
        for key, item in after.items():
            if key not in before:
                yield field, "found", item
            elif said(item) != said(before[key]):
                yield field, "changed", item


def said(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Give the part of an item that readers are told of when it changes."""
    if isinstance(value, dict):
        return {key: said(part) for key, part in value.items() if key not in NOT_SAID}
    if isinstance(value, list):
        return [said(part) for part in value]
    return value
