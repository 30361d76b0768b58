"""What articles say when nothing goes wrong: read without Kafka, by the same code."""

import asyncio
from collections.abc import Iterable
from functools import partial
from typing import Any

import orjson

from agents.offline import Failed, Offline
from streams.contract.records import Enriched
from streams.contract.times import now
from streams.pool.process_pool import pool_of
from streams.pool.tasks import prepare_stages
from streams.settings import Settings

PROCESSES = 2


def calm(articles: Iterable[dict[str, Any]]) -> dict[str, Enriched]:
    """Give the state of each article by its id; raises LookupError for one that is not read."""
    return asyncio.run(_calm([orjson.dumps(each) for each in articles]))


async def _calm(records: list[bytes]) -> dict[str, Enriched]:
    settings = Settings(processes=PROCESSES)
    found: dict[str, Enriched] = {}
    prepare = partial(prepare_stages, settings.model, settings.parse, settings.ner)
    with pool_of(PROCESSES, prepare) as pool:
        async for result in Offline(settings, pool, now).enrich(records):
            match result:
                case Failed(number, cause):
                    raise LookupError(f"record {number}: {cause}")
                case _:
                    found[result["article_id"]] = after(found.get(result["article_id"]), result)
    return found


def after(earlier: Enriched | None, later: Enriched) -> Enriched:
    """Give an article's later state its number: one more than the last, if the feed gives none."""
    last = earlier["revision"] if earlier else 0
    return {**later, "revision": max(last + 1, later["revision"])}
