"""Articles to measure with: made of the seeds' paragraphs, or a folder's own texts."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import import_module
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import orjson

from streams.cli.input_files import read_records

RECEIVED = datetime(2026, 1, 1, tzinfo=UTC)
PARAGRAPHS = 14


def articles(
    count: int, folder: Path | None = None, *, label: str = "bench", start: int = 0
) -> list[bytes]:
    """Give articles as submissions: a folder's, again and again, else made of the seeds.

    The label goes into their ids: the same article twice would be read once.
    """
    source = texts_in(folder) if folder else made_texts()
    return [
        orjson.dumps(
            {
                "id": f"{label}:{number}",
                "title": f"Article {number}",
                "text": text,
                "published_at": "2020-03-10T18:04:00Z",
                "language": "en",
            }
        )
        for number, text in enumerate(islice(source, start, start + count), start)
    ]


def texts_in(folder: Path) -> Iterator[str]:
    """Repeat the texts of a folder."""
    return cycle([each["text"] for each in accepted(str(folder))])


def made_texts() -> Iterator[str]:
    """Shuffle the paragraphs of the English seeds into articles, the same ones every time."""
    paragraphs = [
        paragraph
        for article in accepted("seeds")
        if article["language"] == "en"
        for paragraph in article["text"].split("\n\n")
        if paragraph.strip()
    ]
    chance = random.Random(2020)  # noqa: S311 - nothing secret
    while True:
        yield "\n\n".join(chance.sample(paragraphs, PARAGRAPHS))


def accepted(place: str) -> list[dict[str, Any]]:
    """Give the articles of a place as ingest accepts them."""
    ingest = import_module("agents.ingest.tasks")
    found = []
    for record in read_records(place):
        result = ingest.accepted(ingest.Submission(None, record, RECEIVED, RECEIVED, 5 * 2**20))
        if isinstance(result, ingest.Accepted):
            found.append(orjson.loads(result.value))
    return found
