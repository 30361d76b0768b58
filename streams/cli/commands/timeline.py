"""``dateline timeline``: what happened to an entity, by many articles, without Kafka."""

import asyncio
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import orjson

from streams import settings as configuration
from streams.cli.enriched_files import enriched
from streams.cli.timelines import show
from streams.preconditions import check_model

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
