"""``dateline bursts``: when entities are spoken of more than usual, in files or as it happens."""

import asyncio
import os
import sys
from contextlib import suppress
from importlib import import_module

import click
import orjson

from streams import settings as configuration
from streams.cli.bursts import Bursts, Told, line, show
from streams.cli.console import console
from streams.cli.enriched_files import enriched
from streams.contract.topics import ACTIVITY
from streams.kafka.consumer import consumer, records, records_by_fetch
from streams.preconditions import check_model
from streams.settings import Settings


@click.command("bursts")
@click.argument(
    "places", nargs=-1, metavar="[FILE|-…]", type=click.Path(exists=True, allow_dash=True)
)
@click.option("--follow", is_flag=True, help="Go on telling what opens, grows and closes.")
@click.option("--entity", help="Only this one's: its id or its name.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--timeout", type=float, help="Stop when nothing came for so many seconds.")
def command(
    places: tuple[str, ...],
    *,
    follow: bool,
    entity: str | None,
    as_json: bool,
    timeout: float | None,
) -> None:
    """Show bursts: those of the stream, or with FILE those of the articles in files.

    Files are as for `submit`, or the output of `enrich`.
    """
    settings = configuration.load(os.environ)
    found = Bursts(entity)
    if places and follow:
        raise click.UsageError("--follow tells of the stream: name no file")
    if places:
        check_model(settings.model)
        failed = asyncio.run(read(settings, places, found, as_json=as_json))
        if failed:
            sys.exit(1)
        return
    with suppress(KeyboardInterrupt):
        asyncio.run(told(settings, found, follow=follow, as_json=as_json, patience=timeout))


async def read(settings: Settings, places: tuple[str, ...], found: Bursts, *, as_json: bool) -> int:
    """Show the bursts of the articles in files and count those that could not be read."""
    articles, failed = await enriched(settings, places)
    # By name: the stream stands below the agents.
    for number, record in enumerate(import_module("agents.across").activity(articles)):
        list(found.take(str(number), record))
    titles = {each["article_id"]: each["title"] or "" for each in articles}
    tell(found, titles, as_json=as_json)
    return failed


async def told(
    settings: Settings, found: Bursts, *, follow: bool, as_json: bool, patience: float | None
) -> None:
    """Show the bursts that the stream tells of now, and then what becomes of them."""
    async with consumer(settings, [ACTIVITY.name], start="earliest") as client:
        async for record in records_by_fetch(client):
            list(found.take(record.key.decode(), orjson.loads(record.value or b"null")))
        tell(found, {}, as_json=as_json)
        if follow:
            async for record in records(client, patience=patience):
                for what, each in found.take(
                    record.key.decode(), orjson.loads(record.value or b"null")
                ):
                    told_line(what, each, as_json=as_json)


def tell(found: Bursts, titles: dict[str, str], *, as_json: bool) -> None:
    """Show all bursts."""
    if as_json:
        for each in found.told.values():
            click.echo(as_object(each))
    else:
        show(found.told.values(), titles)


def told_line(what: str, told: Told, *, as_json: bool) -> None:
    """Tell what became of a burst."""
    if as_json:
        click.echo(as_object(told))
    else:
        console.print(line(what, told))


def as_object(told: Told) -> bytes:
    """Write a burst with whose it is."""
    return orjson.dumps({"entity_id": told.entity_id, "name": told.name, **told.burst})
