"""``dateline across``: what all articles of some files say together, without Kafka."""

import asyncio
import os
import sys
from collections.abc import Iterable, Mapping
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any

import click
import orjson

from streams import settings as configuration
from streams.cli.aggregates import show, statement_lines, statements_of, stories_of, story_lines
from streams.cli.enriched_files import enriched
from streams.preconditions import check_model

MOST_SHOWN = 10


@click.command("across")
@click.argument(
    "places",
    nargs=-1,
    required=True,
    metavar="FILE|-…",
    type=click.Path(exists=True, allow_dash=True),
)
@click.option(
    "--json",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write stories.jsonl, statements.jsonl and events.jsonl into this folder.",
)
def command(places: tuple[str, ...], folder: Path | None) -> None:
    """Show what articles say together: stories with their copies, statements with their carriers.

    Files are as for `submit`, or the output of `enrich`; their order is that of arrival.
    """
    settings = configuration.load(os.environ)
    check_model(settings.model)
    articles, failed = asyncio.run(enriched(settings, places))
    # By name: the stream stands below the agents.
    across = import_module("agents.across").Across(articles)
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        write(folder / "stories.jsonl", across.stories())
        write(folder / "statements.jsonl", across.statement_ids())
        write(folder / "events.jsonl", across.event_ids())
    else:
        show(chain.from_iterable(map(story_lines, stories_of(across.stories(), None)[:MOST_SHOWN])))
        statements = statements_of(across.statements(), None, None)[:MOST_SHOWN]
        show(line for each in statements for line in statement_lines(each, everyone=False))
    if failed:
        sys.exit(1)


def write(file: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write one JSON object a line."""
    with file.open("wb") as output:
        output.writelines(orjson.dumps(row) + b"\n" for row in rows)
