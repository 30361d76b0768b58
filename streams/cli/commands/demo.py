"""``dateline demo``: everything at once, on this machine, told in lines."""

import asyncio
import os
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from streams import settings as configuration
from streams.cli.commands.submit import dated, submit
from streams.cli.console import console
from streams.cli.demo_run import SESSION_SECONDS, Account, outcomes, worker_process
from streams.cli.input_files import read_records
from streams.cli.lines import cut, dead_letter, entity, event, line_of, quote
from streams.cli.progress import progress
from streams.contract.topics import ENRICHED
from streams.kafka.embedded_broker import embedded_broker, free_port
from streams.settings import Settings

UNDATED = "seed-article.txt"
# The paper printed it without a date; sent again with one, its times become exact.
ITS_DATE = "2020-03-10T18:04:00Z"


@click.command("demo")
@click.option("--seeds", type=click.Path(exists=True), default="seeds", show_default=True)
@click.option("--keep", is_flag=True, help="Stay up until Ctrl-C.")
def command(seeds: str, *, keep: bool) -> None:
    """Run broker, worker and sample articles, and show what comes out."""
    started = time.monotonic()
    with embedded_broker(free_port()) as address, tempfile.TemporaryDirectory() as folder:
        settings = configuration.load(os.environ).model_copy(
            update={"broker": address, "session_timeout": SESSION_SECONDS, "web_port": 0}
        )
        log = Path(folder, "worker.log")
        with worker_process(settings, log) as process:
            console.print(f"[bold]Dateline[/] broker at {address} (in memory), worker starting")
            account = asyncio.run(show(settings, articles_of(seeds), process, log))
            summarise(account, time.monotonic() - started)
            if keep:
                stay(address, process)


def articles_of(seeds: str) -> list[bytes]:
    """Give the seeds, then the undated one once more with its date."""
    undated = Path(seeds, UNDATED)
    again = dated(read_records(str(undated)), ITS_DATE) if undated.is_file() else ()
    return [*read_records(seeds), *again]


async def show(
    settings: Settings, articles: list[bytes], process: subprocess.Popen[bytes], log: Path
) -> Account:
    """Send the articles and tell what comes out."""
    await submit(settings, articles, rate=None)
    account = Account()
    with progress("articles", total=len(articles)) as advance:
        async for record in outcomes(settings, len(articles), process, log):
            value = account.add(record)
            if value is None:
                console.print(dead_letter(dict(record.headers)))
            elif record.topic == ENRICHED.name:
                tell_article(value)
            elif value["change"] != "found":
                console.print(f"  {line_of(record.topic, value, {})}")
            if value is None or record.topic == ENRICHED.name:
                advance()
    return account


def tell_article(value: Mapping[str, Any]) -> None:
    """Tell an article: what it is, who says what, what happened when, who is named."""
    console.print()
    console.print(line_of(ENRICHED.name, value, {}))
    for each in value["quotes"]:
        console.print(f"  {quote(each)}")
    timed = [each for each in value["events"] if each["time"]]
    for each in timed[:3]:
        console.print(f"  {event(each)}")
    for each in value["entities"][:3]:
        console.print(f"  {entity(each)}")


def summarise(account: Account, seconds: float) -> None:
    """Tell the counts, what several papers print, who is named most, and how to go on."""
    console.rule("summary")
    console.print(", ".join(f"{count} {name}" for name, count in account.counts.items()))
    console.print("\n[bold]One statement, several papers[/]")
    for words, papers in account.shared()[:5]:
        console.print(f"  “{cut(words)}” [dim]{', '.join(papers)}[/]")
    console.print("\n[bold]Named in most articles[/]")
    for name, count in account.entities.most_common(5):
        console.print(f"  {count:3} {name}")
    console.print(
        f"\n{seconds:.0f} s. Next: `dateline demo --keep`, then in another terminal "
        "`dateline submit FILE` and `dateline tail quotes`; without Kafka: `dateline enrich FILE`."
    )


def stay(address: str, process: subprocess.Popen[bytes]) -> None:
    """Keep broker and worker until Ctrl-C."""
    console.print(f"\nexport DATELINE_BROKER={address}   # Ctrl-C ends broker and worker")
    try:
        process.wait()
    except KeyboardInterrupt:
        console.print("stopped")
