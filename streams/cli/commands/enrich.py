"""``dateline enrich``: articles in, enriched articles out, without Kafka."""

import asyncio
import os
import sys

import click
import orjson

from streams import settings as configuration
from streams.cli.enriched_files import enrich_each
from streams.cli.input_files import count_records, read_records
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
    records = (record for place in places for record in read_records(place))
    total = count_records(places)
    async for article in enrich_each(settings, records, total, doing="enriching"):
        if article is None:
            failed += 1
        else:
            sys.stdout.buffer.write(orjson.dumps(article) + b"\n")
    return failed
