"""Accept submissions in a worker process: many at a time, a refusal being a result like any."""

from datetime import datetime
from typing import NamedTuple

import orjson

from agents.ingest.accept import UnreadableArticle, accept
from agents.ingest.errors import Packed
from agents.ingest.language import identifier


class Submission(NamedTuple):
    """A record of the input topic."""

    key: bytes | None
    value: bytes | None
    received_at: datetime
    now: datetime
    largest: int
    """Bytes of text that are accepted."""


class Accepted(NamedTuple):
    """An article in Dateline's form."""

    article_id: str
    value: bytes


class Unpacked(NamedTuple):
    """The submissions that one of several articles is parted into."""

    values: list[bytes]


class Refused(NamedTuple):
    """Why a submission is no article."""

    error: str
    reason: str


def prepare(_model: str, _parse: str, _ner: str) -> None:
    """Load what the first submission would wait for: a second, most of it the languages."""
    identifier()


def accept_all(submissions: list[Submission]) -> list[Accepted | Unpacked | Refused]:
    """Accept, part or refuse each submission."""
    return [accepted(submission) for submission in submissions]


def accepted(submission: Submission) -> Accepted | Unpacked | Refused:
    """Accept a submission, part one of several articles, or say why not."""
    try:
        article = accept(
            submission.value,
            key=submission.key,
            received_at=submission.received_at,
            now=submission.now,
            largest=submission.largest,
        )
    except Packed as several:
        return Unpacked([orjson.dumps(article) for article in several.articles])
    except UnreadableArticle as failure:
        return Refused(type(failure).__name__, str(failure))
    return Accepted(article["article_id"], orjson.dumps(article))


def size_of(submission: Submission) -> int:
    """Give the bytes of a submission."""
    return len(submission.value or b"")
