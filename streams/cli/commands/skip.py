"""``dateline skip``: leave out records that keep the workers from going on."""

import asyncio
import os

import click

from streams import settings as configuration
from streams.kafka.skip import skip, stretch_of


@click.command("skip")
@click.argument("place", metavar="TOPIC/PARTITION/OFFSET[-LAST]")
def command(place: str) -> None:
    """Leave a record out that ends every worker, named as the log names it.

    Stop the workers first. The record stays on its topic; nobody reads it.
    """
    settings = configuration.load(os.environ)
    stretch = stretch_of(place, settings)
    asyncio.run(skip(settings, stretch))
    count = stretch.last - stretch.first + 1
    word = "record" if count == 1 else "records"
    click.echo(f"{count} {word} left out: the group goes on at offset {stretch.last + 1}", err=True)
