"""``dateline enrich``: articles in, enriched articles out, without Kafka."""

import asyncio
import os
import sys
from functools import partial
from importlib import import_module

import click
import orjson

from streams import settings as configuration
from streams.cli.console import errors
from streams.cli.input_files import count_records, read_records
from streams.cli.progress import progress
from streams.contract.times import now
from streams.pool.process_pool import pool_of
from streams.pool.tasks import prepare_stages
from streams.preconditions import check_knowledge, check_model
from streams.settings import Settings


@click.command("enrich")
@click.argument(
    "places",
    nargs=-1,
    required=True,
    metavar="FILE|-…",
    type=click.Path(exists=True, allow_dash=True),
)
@click.option("--workers", type=click.IntRange(min=1), help="Processes; one a core by default.")
def command(places: tuple[str, ...], workers: int | None) -> None:
    """Enrich articles and write one JSON object a line, in the same order.

    Files are as for `submit`. An article that cannot be read is named on standard error; the exit
    status is then 1.
    """
    settings = configuration.load(os.environ)
    check_model(settings.model)
    check_knowledge(settings)
    if workers:
        settings = settings.model_copy(update={"processes": workers})
    if asyncio.run(enrich(settings, places)):
        sys.exit(1)


async def enrich(settings: Settings, places: tuple[str, ...]) -> int:
    """Write enriched articles to standard output and count those that could not be read."""
    failed = 0
    # By name: the stream stands below the agents.
    offline = import_module("agents.offline")
    total = count_records(places)
    prepare = partial(prepare_stages, settings.model, settings.parse, settings.ner)
    with (
        pool_of(settings.processes, prepare) as pool,
        progress("enriching", total=total) as advance,
    ):
        records = (record for place in places for record in read_records(place))
        async for result in offline.Offline(settings, pool, now).enrich(records):
            advance()
            if isinstance(result, offline.Failed):
                failed += 1
                errors.print(f"record {result.number}: {result.cause}", markup=False)
            else:
                sys.stdout.buffer.write(orjson.dumps(result) + b"\n")
    return failed
