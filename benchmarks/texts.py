"""Articles to measure with: made of the seeds' paragraphs, or those of a folder or a file."""

import random
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib import import_module
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from streams.cli.input_files import read_records

RECEIVED = datetime(2026, 1, 1, tzinfo=UTC)
PARAGRAPHS = 14
WORD = re.compile(r"\w+")


class Halves(NamedTuple):
    """Texts that a worker meets first, and others that it has not met; no text is in both."""

    first: list[str]
    second: list[str]


def halves(count: int, place: Path | None, *, chance: int) -> Halves:
    """Deal out so many texts at most, in another way for each number."""
    source = made_texts() if place is None else own_texts(place)
    texts = list(dict.fromkeys(islice(source, count)))
    random.Random(chance).shuffle(texts)  # noqa: S311 - nothing secret
    middle = len(texts) // 2
    return Halves(texts[:middle], texts[middle:])


def new_words(texts: Halves) -> float:
    """Give the new words in a thousand of the second half: by them a cache is tried."""
    first, second = ([WORD.findall(text) for text in half] for half in texts)
    known = {word for words in first for word in words}
    total = sum(map(len, second))
    return 1000 * len({word for words in second for word in words} - known) / total


def articles(
    count: int, place: Path | None = None, *, label: str = "bench", start: int = 0
) -> list[bytes]:
    """Give articles as submissions: those of a place, again and again, else made of the seeds."""
    source = texts_in(place) if place else made_texts()
    return submissions(islice(source, start, start + count), label=label, start=start)


def submissions(texts: Iterable[str], *, label: str, start: int = 0) -> list[bytes]:
    """Write texts as submissions.

    The label goes into their ids: the same article twice would be read once.
    """
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
        for number, text in enumerate(texts, start)
    ]


def texts_in(place: Path) -> Iterator[str]:
    """Repeat the texts of a folder or a file."""
    return cycle(own_texts(place))


def own_texts(place: Path) -> list[str]:
    """Give the texts of a folder or a file, each once."""
    return [each["text"] for each in accepted(str(place))]


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
