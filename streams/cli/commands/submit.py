"""``dateline submit``: send articles to the stream."""

import asyncio
import os
from collections.abc import Iterable, Iterator

import click
import orjson

from streams import settings as configuration
from streams.cli.input_files import count_records, read_records
from streams.cli.progress import progress
from streams.contract.cloudevents import REPLAY
from streams.contract.keys import key_of
from streams.contract.messages import Message
from streams.contract.topics import ARTICLES
from streams.kafka.producer import producer, send
from streams.kafka.topic_admin import provision
from streams.settings import Settings


@click.command("submit")
@click.argument(
    "places",
    nargs=-1,
    required=True,
    metavar="FILE|DIR|-…",
    type=click.Path(exists=True, allow_dash=True),
)
@click.option("--rate", type=click.FloatRange(min=0, min_open=True), help="Most articles a second.")
@click.option("--published-at", help="Date the articles, where a feed has none (RFC 3339).")
@click.option("--replay", is_flag=True, help="Mark what comes of them as no news (ce_replay).")
def command(
    places: tuple[str, ...], rate: float | None, published_at: str | None, *, replay: bool
) -> None:
    """Send articles: .jsonl, .json, .html, .txt, .warc, folders of these, - for JSON Lines.

    Returns once the broker has every one of them.
    """
    settings = configuration.load(os.environ)
    records = (record for place in places for record in read_records(place))
    total = count_records(places)
    sending = submit(settings, dated(records, published_at), rate=rate, total=total, replay=replay)
    sent = asyncio.run(sending)
    click.echo(f"{sent} articles sent to {settings.topic(ARTICLES.name)}", err=True)


async def submit(
    settings: Settings,
    records: Iterable[bytes],
    *,
    rate: float | None = None,
    total: int | None = None,
    replay: bool = False,
) -> int:
    """Send records to the input topic with progress on standard error, and count them."""
    await provision(settings, [ARTICLES])
    headers = [REPLAY] if replay else []
    messages = (Message(ARTICLES.name, key_of(record), record, headers) for record in records)
    with progress("sending", total=total) as advance:
        async with producer(settings) as client:
            await send(client, settings, messages, rate=rate, confirmed=advance)
        return advance.count


def dated(records: Iterable[bytes], published_at: str | None) -> Iterator[bytes]:
    """Give the records a date of publication, where one is given and they are JSON objects."""
    for record in records:
        value = orjson.loads(record) if published_at else None
        if isinstance(value, dict):
            yield orjson.dumps({**value, "published_at": published_at})
        else:
            yield record
