"""Long articles: the time for one must grow as its length does, and no faster."""

import time
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import orjson

from agents.enrich import tasks
from agents.ingest.tasks import Accepted, Submission, accepted
from benchmarks.texts import RECEIVED, made_texts, texts_in
from streams.settings import Settings

MEGABYTES = (0.6, 1.2, 2.5, 5.0)


class Length(NamedTuple):
    """What an article of a length takes, in one process."""

    megabytes: float
    seconds: float
    seconds_a_megabyte: float
    """What has to stay the same."""


def lengths(folder: Path | None) -> list[Length]:
    """Accept and read one article of each length, after a short one."""
    settings = Settings()
    found = []
    for megabytes in (0.01, *MEGABYTES):
        submission = orjson.dumps({"id": "long", "text": prose(megabytes, folder)})
        start = time.perf_counter()
        result = accepted(Submission(None, submission, RECEIVED, RECEIVED, 2**23))
        if not isinstance(result, Accepted):
            raise RuntimeError(str(result))  # noqa: TRY004 - a failure, not a wrong type
        tasks.read(
            settings.model, settings.parse, settings.ner, settings.least_confidence, [result.value]
        )
        seconds = time.perf_counter() - start
        found.append(Length(megabytes, seconds, seconds / megabytes))
    return found[1:]


def prose(megabytes: float, folder: Path | None) -> str:
    """Give so much text, of many articles one after the other."""
    source = texts_in(folder) if folder else made_texts()
    size = int(megabytes * 1e6)
    text = "\n\n".join(islice(source, 1 + size // 2000))
    return text[:size]
