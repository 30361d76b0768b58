"""``dateline replay``: send dead letters back to where they were set aside."""

import asyncio
import os
from datetime import datetime
from typing import Any, NamedTuple

import click

from streams import settings as configuration
from streams.cli.console import console
from streams.consuming import consumer, records_so_far
from streams.dead_letters import CARRIED, FACTS
from streams.headers import Headers, Message
from streams.letters import OpenLetters, facts_of, first_place
from streams.provisioning import provision
from streams.sending import producer, send
from streams.settings import Settings
from streams.telling import dead_letter
from streams.times import instant_of
from streams.topics import ACCEPTED, ARTICLES, DEAD_LETTERS, HEALED

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
            facts["dl_stage"] in BACK
            and self.stage in {None, facts["dl_stage"]}
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


async def letters(settings: Settings, wanted: Filter) -> list[Any]:
    """Find the open dead letters that are meant, each as it last failed."""
    await provision(settings)
    found: OpenLetters[Any] = OpenLetters(keep=lambda record: record)
    async with consumer(settings, [DEAD_LETTERS.name, HEALED.name], start="earliest") as client:
        async for record in records_so_far(client):
            found.add(record)
    return [each for each in found.letters if wanted.takes(facts_of(each.headers))]


async def replay(settings: Settings, chosen: list[Any]) -> None:
    """Send dead letters back, each with its own headers and count of attempts."""
    messages = [
        Message(BACK[facts_of(letter.headers)["dl_stage"]], letter.key, letter.value, kept(letter))
        for letter in chosen
    ]
    async with producer(settings) as client:
        await send(client, settings, messages)


def kept(letter: Any) -> Headers:  # noqa: ANN401 - aiokafka is untyped
    """Give the original headers with what the next attempt has to know."""
    pairs = [pair for pair in letter.headers if pair[0] not in FACTS or pair[0] in CARRIED]
    facts = facts_of(letter.headers)
    if "dl_first_place" not in facts:
        pairs.append(("dl_first_place", first_place(facts).encode()))
    return pairs
