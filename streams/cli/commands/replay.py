"""``dateline replay``: send dead letters back to where they were set aside."""

import asyncio
import os
from datetime import datetime

import click

from streams import settings as configuration
from streams.cli.console import console
from streams.cli.lines import dead_letter
from streams.contract.times import instant_of
from streams.dead_letters.replay import BACK, Filter, letters, replay


@click.command("replay")
@click.option("--stage", type=click.Choice(list(BACK)), help="Only what this stage set aside.")
@click.option("--error", help="Only this type of error, such as Timeout or Embargoed.")
@click.option("--since", type=click.DateTime(), help="Only what failed since then (UTC).")
@click.option("--dry-run", is_flag=True, help="Show them, send nothing.")
def command(stage: str | None, error: str | None, since: datetime | None, *, dry_run: bool) -> None:
    """Send dead letters back, byte for byte, to the stage that set them aside.

    One that fails again comes back with its attempt counted up; one that is read is healed, as
    news.healed tells, and is not sent again.
    """
    settings = configuration.load(os.environ)
    since = since and instant_of(since.isoformat() + "Z")
    chosen = asyncio.run(letters(settings, Filter(stage, error, since)))
    for letter in chosen:
        console.print(dead_letter(dict(letter.headers)))
    if not dry_run:
        asyncio.run(replay(settings, chosen))
    word = "dead letter" if len(chosen) == 1 else "dead letters"
    console.print(f"{len(chosen)} {word} {'found' if dry_run else 'sent back'}")
