"""``dateline demo``: everything at once, on this machine, told in lines."""

import asyncio
import os
import subprocess
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import click

from streams import settings as configuration
from streams.cli.account import Account, Result
from streams.cli.aggregate_records import of_stream
from streams.cli.aggregates import Record, statement_lines, statements_of, stories_of, story_lines
from streams.cli.aggregates import show as console_show
from streams.cli.commands.submit import dated
from streams.cli.console import console
from streams.cli.demo_run import SESSION_SECONDS, accounts, send_numbered, worker_process
from streams.cli.highlights import leading_entities, leading_events, leading_quote
from streams.cli.input_files import read_records
from streams.cli.lines import (
    ITEM_LINES,
    LEGEND,
    article,
    count_of,
    dead_letter,
    entities,
    event,
    line_of,
    quote,
)
from streams.cli.progress import progress
from streams.contract.topics import ITEM_KINDS, STATEMENTS, STORIES
from streams.kafka.embedded_broker import embedded_broker, free_port
from streams.settings import Settings

UNDATED = "seed-article.txt"
# The paper printed it without a date; sent again with one, its times become exact.
ITS_DATE = "2020-03-10T18:04:00Z"
MOST_CHANGES = 4
MOST_TOGETHER = 3
TOGETHER_SECONDS = 30.0
"""How long the demonstration waits for the last story."""


class Together(NamedTuple):
    """What all articles say together."""

    stories: list[Record]
    statements: list[Record]


@click.command("demo")
@click.option("--seeds", type=click.Path(exists=True), default="seeds", show_default=True)
@click.option("--all", "everything", is_flag=True, help="Show all that was found.")
@click.option("--keep", is_flag=True, help="Stay up until Ctrl-C.")
def command(seeds: str, *, everything: bool, keep: bool) -> None:
    """Run broker, worker and sample articles, and show what comes out."""
    started = time.monotonic()
    with embedded_broker(free_port()) as address, tempfile.TemporaryDirectory() as folder:
        settings = configuration.load(os.environ).model_copy(
            update={"broker": address, "session_timeout": SESSION_SECONDS, "web_port": 0}
        )
        log = Path(folder, "worker.log")
        with worker_process(settings, log) as process:
            console.print(f"[bold]Dateline[/] broker at {address} (in memory), worker starting")
            account = asyncio.run(run(settings, articles_of(seeds), process, log))
            told = asyncio.run(together(settings, account.usable()))
            show(account, everything=everything)
            summarise(account, told, time.monotonic() - started)
            if keep:
                stay(address, process)


def articles_of(seeds: str) -> list[bytes]:
    """Return the seeds, then the undated one once more with its date."""
    undated = Path(seeds, UNDATED)
    again = dated(read_records(str(undated)), ITS_DATE) if undated.is_file() else ()
    return [*read_records(seeds), *again]


async def run(
    settings: Settings, articles: list[bytes], process: subprocess.Popen[bytes], log: Path
) -> Account:
    """Send the articles and wait for what comes out of each."""
    await send_numbered(settings, articles)
    account = Account()
    with progress("reading", total=len(articles)) as advance:
        async for account in accounts(settings, len(articles), process, log):
            while advance.count < account.done:
                advance()
    return account


async def together(settings: Settings, articles: set[str]) -> Together:
    """Wait for the stories of all articles until they change no more; give them with statements."""
    ends = time.monotonic() + TOGETHER_SECONDS
    before, stories = None, await of_stream(settings, STORIES)
    while time.monotonic() < ends and (
        stories != before or {each["article_id"] for each in stories} != articles
    ):
        await asyncio.sleep(1.0)
        before, stories = stories, await of_stream(settings, STORIES)
    return Together(stories, await of_stream(settings, STATEMENTS))


def show(account: Account, *, everything: bool) -> None:
    """Tell every article in the order of sending, and once what the signs mean."""
    console.print(LEGEND)
    for number in sorted(account.results):
        console.print()
        tell(account.results[number], everything=everything)


def tell(result: Result, *, everything: bool) -> None:
    """Tell an article: what it is, who says what, what happened when, who is named."""
    if result.letter is not None:
        console.print(dead_letter(result.letter))
    state = result.state
    if state is None:
        return
    console.print(article(state))
    if everything:
        for kind in ITEM_KINDS:
            for item in state[kind.field]:
                console.print(f"  {ITEM_LINES[kind.field](item)}")
    else:
        said = leading_quote(state)
        lines = [said and quote(said), *map(event, leading_events(state))]
        lines.append(entities(leading_entities(state)))
        for line in filter(None, lines):
            console.print(f"  {line}")
    tell_changes(result, most=None if everything else MOST_CHANGES)


def tell_changes(result: Result, *, most: int | None) -> None:
    """Tell what a later revision changed and took back."""
    for topic, item in result.changes[:most]:
        console.print(f"  {line_of(topic, item, {})}")
    left = 0 if most is None else len(result.changes) - most
    if left > 0:
        console.print(f"  [dim]… and {count_of(left, 'more change')}[/]")


def summarise(account: Account, told: Together, seconds: float) -> None:
    """Tell the counts, what several papers tell, who is named most, and how to go on."""
    console.rule("summary")
    counts = account.counts()
    console.print(", ".join(count_of(count, name) for name, count in counts.items() if count))
    console.print("\n[bold]One story, several papers[/]")
    for story in stories_of(told.stories, None)[:MOST_TOGETHER]:
        if len(story) > 1:
            console_show(story_lines(story))
    console.print("\n[bold]One statement, several papers[/]")
    for statement in statements_of(told.statements, None, None)[:MOST_TOGETHER]:
        console_show(statement_lines(statement, everyone=True))
    console.print("\n[bold]Named in most articles[/]")
    for name, count in account.named()[:5]:
        console.print(f"  {count:3} {name}")
    console.print(
        f"\n{seconds:.0f} s. Next: `dateline demo --all`; `dateline demo --keep`, then in another "
        "terminal\n`dateline submit FILE` and `dateline tail quotes`; without Kafka: "
        "`dateline enrich FILE`."
    )


def stay(address: str, process: subprocess.Popen[bytes]) -> None:
    """Keep broker and worker until Ctrl-C."""
    console.print(f"\nexport DATELINE_BROKER={address}   # Ctrl-C ends broker and worker")
    process.wait()
