"""``dateline timeline``: what happened to an entity, by many articles, without Kafka."""

import asyncio
import os
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import orjson

from streams import settings as configuration
from streams.cli.console import errors
from streams.cli.input_files import count_records, read_records
from streams.cli.progress import progress
from streams.cli.timelines import show
from streams.contract.times import now
from streams.pool.process_pool import pool_of
from streams.pool.tasks import prepare_stages
from streams.preconditions import check_model
from streams.settings import Settings

Target = Mapping[str, Any]
"""An entity asked for: its name or id, and what else the line of the file says of it."""


@click.command("timeline")
@click.argument(
    "places",
    nargs=-1,
    required=True,
    metavar="FILE|-…",
    type=click.Path(exists=True, allow_dash=True),
)
@click.option("--entity", "names", multiple=True, metavar="NAME", help="Name or id; repeatable.")
@click.option(
    "--entities",
    "file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A name a line, or a JSON object with `entity` a line.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object an entity and line.")
@click.option("--all", "everything", is_flag=True, help="Show undated and lesser events, too.")
def command(
    places: tuple[str, ...],
    names: tuple[str, ...],
    file: Path | None,
    *,
    as_json: bool,
    everything: bool,
) -> None:
    """Show the timeline of an entity over many articles, disagreements side by side.

    Files are as for `submit`. In the table ~ marks a time that is only that of the news, and ≠ one
    that other articles contradict.
    """
    targets = [{"entity": name} for name in names] + (targets_of(file) if file else [])
    if not targets:
        raise click.UsageError("name an entity: --entity NAME or --entities FILE")
    settings = configuration.load(os.environ)
    check_model(settings.model)
    articles, failed = asyncio.run(enriched(settings, places))
    for target in targets:
        entries = timeline_of(articles, target["entity"])
        if as_json:
            sys.stdout.buffer.write(orjson.dumps({**target, "entries": entries}) + b"\n")
        else:
            show(target["entity"], entries, everything=everything)
    if failed:
        sys.exit(1)


def targets_of(file: Path) -> list[Target]:
    """Read the entities asked for: a JSON object, or a name, a line."""
    lines = [line.strip() for line in file.read_text(encoding="utf-8").splitlines()]
    return [
        orjson.loads(line) if line.startswith("{") else {"entity": line} for line in lines if line
    ]


async def enriched(
    settings: Settings, places: tuple[str, ...]
) -> tuple[list[Mapping[str, Any]], int]:
    """Enrich the articles, and count those that could not be read."""
    # By name: the stream stands below the agents.
    offline = import_module("agents.offline")
    found, failed = [], 0
    total = count_records(places)
    prepare = partial(prepare_stages, settings.model, settings.parse)
    with (
        pool_of(settings.processes, prepare) as pool,
        progress("reading", total=total) as advance,
    ):
        records = (record for place in places for record in read_records(place))
        async for result in offline.Offline(settings, pool, now).enrich(records):
            advance()
            if isinstance(result, offline.Failed):
                failed += 1
                errors.print(f"record {result.number}: {result.cause}", markup=False)
            else:
                found.append(result)
    return found, failed


def timeline_of(articles: Sequence[Mapping[str, Any]], name: str) -> list[dict[str, Any]]:
    """Merge what the articles say of an entity."""
    return [
        written(entry) for entry in import_module("agents.timelines.timeline").of(articles, name)
    ]


def written(entry: Any) -> dict[str, Any]:  # noqa: ANN401 - of a package above this one
    """Write an entry as JSON has it."""
    return {
        "time": entry.time,
        "order": entry.order,
        "summary": entry.summary,
        "modality": entry.modality,
        "notable": entry.notable,
        "assumed": entry.assumed,
        "events": [mention._asdict() for mention in entry.mentions],
        "sources": entry.outlets,
        "disputed_by": entry.disputed_by,
    }
