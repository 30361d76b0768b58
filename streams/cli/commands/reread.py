"""``dateline reread``: have the articles read again that were read before."""

import asyncio
import os
from datetime import UTC, datetime

import click

from streams import settings as configuration
from streams.cli.progress import progress
from streams.contract.topics import ACCEPTED
from streams.kafka.rereading import Choice, Progress, reread
from streams.settings import Settings


@click.command("reread")
@click.option("--source", help="Only articles of this outlet, as its records name it.")
@click.option("--since", type=click.DateTime(), help="Only those dated since then (UTC).")
@click.option("--language", help="Only those in this language, such as en.")
@click.option("--rate", type=click.FloatRange(min=0, min_open=True), help="Most articles a second.")
def command(
    source: str | None, since: datetime | None, language: str | None, rate: float | None
) -> None:
    """Send the articles that news.enriched holds through the stream again.

    For a new model or rule set: only what is read otherwise comes out, under the same revision,
    marked ce_replay, so that an alerting service can stay quiet. Broken off, it goes on where it
    was when it is started again with the same options.
    """
    settings = configuration.load(os.environ)
    choice = Choice(source, since and since.replace(tzinfo=UTC), language)
    sent = asyncio.run(run(settings, choice, rate=rate))
    click.echo(f"{sent} articles sent to {settings.topic(ACCEPTED.name)}", err=True)


async def run(settings: Settings, choice: Choice, *, rate: float | None) -> int:
    """Reread with progress on standard error, and count the articles that were sent."""
    sent = 0
    with progress("reading again", total=None) as advance:

        def told(batch: Progress) -> None:
            nonlocal sent
            sent += batch.sent
            for _ in range(batch.looked_at):
                advance()

        await reread(settings, choice, rate=rate, begun=advance.expect, told=told)
    return sent
