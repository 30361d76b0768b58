"""``dateline replay``: send dead letters back to where they were set aside."""

import asyncio
import os
from datetime import datetime
from typing import Any, NamedTuple

import click

from streams import settings as configuration
from streams.cli.console import console
from streams.consuming import consumer, records_so_far
from streams.headers import Headers, Message
from streams.sending import producer, send
from streams.settings import Settings
from streams.telling import dead_letter
from streams.times import instant_of
from streams.topics import ACCEPTED, ARTICLES, DEAD_LETTERS

BACK = {"ingest": ARTICLES.name, "enrich": ACCEPTED.name}
"""Where a stage reads what it set aside."""


class Filter(NamedTuple):
    """Which dead letters are meant; None is any."""

    stage: str | None
    error: str | None
    since: datetime | None

    def takes(self, facts: dict[str, str]) -> bool:
        """Tell whether a dead letter is meant."""
        return (
            self.stage in {None, facts.get("dl_stage")}
            and self.error in {None, facts.get("dl_error_type")}
            and (self.since is None or instant_of(facts["dl_failed"]) >= self.since)
        )


@click.command("replay")
@click.option("--stage", type=click.Choice(list(BACK)), help="Only what this stage set aside.")
@click.option("--error", help="Only this type of error, such as Timeout or Embargoed.")
@click.option("--since", type=click.DateTime(), help="Only what failed since then (UTC).")
@click.option("--dry-run", is_flag=True, help="Show them, send nothing.")
def command(stage: str | None, error: str | None, since: datetime | None, *, dry_run: bool) -> None:
    """Send dead letters back, byte for byte, to the stage that set them aside.

    One that fails again comes back with its attempt counted up.
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


async def letters(settings: Settings, wanted: Filter) -> list[Any]:
    """Find the dead letters that are meant, without those that were replayed before."""
    latest: dict[bytes, Any] = {}
    async with consumer(settings, [DEAD_LETTERS.name], start="earliest") as client:
        async for record in records_so_far(client):
            facts = dict(record.headers)
            # The place of the first submission: a letter replayed and failed again has the same.
            latest[facts["dl_first_failed"] + (record.key or b"") + (record.value or b"")] = record
    return [record for record in latest.values() if wanted.takes(_facts(record.headers))]


async def replay(settings: Settings, chosen: list[Any]) -> None:
    """Send dead letters back, each with its own headers and count of attempts."""
    messages = [
        Message(BACK[_facts(letter.headers)["dl_stage"]], letter.key, letter.value, carried(letter))
        for letter in chosen
    ]
    async with producer(settings) as client:
        await send(client, settings, messages)


def carried(letter: Any) -> Headers:  # noqa: ANN401 - aiokafka is untyped
    """Give the original headers with what the next attempt has to know."""
    kept = {"dl_attempt", "dl_first_failed", "dl_received_at"}
    return [pair for pair in letter.headers if not pair[0].startswith("dl_") or pair[0] in kept]


def _facts(headers: Headers) -> dict[str, str]:
    return {name: (data or b"").decode("utf-8", "replace") for name, data in headers}
