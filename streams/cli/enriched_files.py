"""Articles of files with what is found in them; those enriched before are taken as they are."""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from functools import partial
from importlib import import_module
from itertools import chain
from typing import Any

import orjson

from streams.cli.console import errors
from streams.cli.input_files import count_records, read_records
from streams.cli.progress import progress
from streams.contract.times import now
from streams.contract.topics import ENRICHED
from streams.pool.process_pool import pool_of
from streams.pool.tasks import prepare_stages
from streams.settings import Settings

MARK = b'{"schema":"%b"' % (ENRICHED.schema or "").encode()
"""How a line of ``dateline enrich`` begins."""


async def enriched(
    settings: Settings, places: Sequence[str]
) -> tuple[list[Mapping[str, Any]], int]:
    """Give the articles of files in their order, and count those that could not be read."""
    found: list[Mapping[str, Any]] = []
    failed = 0
    for place in places:
        records = read_records(place)
        first = next(records, b"")
        records = chain([first] if first else [], records)
        if first.startswith(MARK):
            found += map(orjson.loads, records)
        else:
            articles, unread = await read(settings, records, count_records([place]))
            found += articles
            failed += unread
    return found, failed


async def read(
    settings: Settings, records: Iterable[bytes], total: int | None
) -> tuple[list[Mapping[str, Any]], int]:
    """Enrich articles, and count those that could not be read."""
    results = [each async for each in enrich_each(settings, records, total, doing="reading")]
    found = [each for each in results if each is not None]
    return found, len(results) - len(found)


async def enrich_each(
    settings: Settings, records: Iterable[bytes], total: int | None, *, doing: str
) -> AsyncIterator[Mapping[str, Any] | None]:
    """Enrich articles in their order; one that cannot be read is named on standard error."""
    # By name: the stream stands below the agents.
    offline = import_module("agents.offline")
    prepare = partial(prepare_stages, settings.model, settings.parse, settings.ner)
    with (
        pool_of(settings.processes, prepare) as pool,
        progress(doing, total=total) as advance,
    ):
        async for result in offline.Offline(settings, pool, now).enrich(records):
            advance()
            if isinstance(result, offline.Failed):
                errors.print(f"record {result.number}: {result.cause}", markup=False)
                yield None
            else:
                yield result
