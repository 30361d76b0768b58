"""``dateline tail``: the records of a topic as they come."""

import asyncio
import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NamedTuple

import click
import orjson

from streams import settings as configuration
from streams.cli.console import console
from streams.consuming import consumer, records
from streams.settings import Settings
from streams.telling import told
from streams.topics import TOPICS, Topic, named


class Limits(NamedTuple):
    """Where to begin and when to stop."""

    start: str
    """``earliest`` or ``latest``."""
    most: int | None
    """Records to show; None is no limit."""
    patience: float | None
    """Seconds to wait for the next; None is for ever."""


class TopicName(click.ParamType):
    """A topic by its name, with or without ``news.`` before it."""

    name = "topic"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - click's signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Topic:
        """Find the topic."""
        topic = named(value)
        if topic is None:
            names = ", ".join(each.name.removeprefix("news.") for each in TOPICS)
            self.fail(f"{value} is none of {names}", param, ctx)
        return topic


@click.command("tail")
@click.argument("topic", type=TopicName())
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, as published.")
@click.option("--from-beginning", is_flag=True, help="Begin with the oldest record.")
@click.option("--count", type=click.IntRange(min=1), help="Stop after so many records.")
@click.option("--timeout", type=float, help="Stop when nothing came for so many seconds.")
def command(
    topic: Topic, *, as_json: bool, from_beginning: bool, count: int | None, timeout: float | None
) -> None:
    """Show the records of TOPIC: enriched, entities, quotes, events, dead-letters and more.

    Exits with 1 when --count was given and fewer came before --timeout.
    """
    settings = configuration.load(os.environ)
    start = "earliest" if from_beginning else "latest"
    show = shown_as_json if as_json else shown
    with suppress(KeyboardInterrupt):
        limits = Limits(start, count, timeout)
        seen = asyncio.run(tail(settings, topic, limits, show=show))
        if count and seen < count:
            raise SystemExit(1)


async def tail(
    settings: Settings, topic: Topic, limits: Limits, *, show: Callable[[Topic, Any], None]
) -> int:
    """Show records within the limits and count them."""
    seen = 0
    async with consumer(settings, [topic.name], start=limits.start) as client:
        async for record in records(client, patience=limits.patience):
            show(topic, record)
            seen += 1
            if seen == limits.most:
                break
    return seen


def shown(topic: Topic, record: Any) -> None:  # noqa: ANN401 - aiokafka is untyped
    """Show a record in a line for people."""
    headers = dict(record.headers)
    value = orjson.loads(record.value) if topic.record and record.value else None
    console.print(told(topic.name, value, headers))


def shown_as_json(topic: Topic, record: Any) -> None:  # noqa: ANN401 - aiokafka is untyped
    """Show a record's value as published; one that may be any bytes, with key and headers."""
    if topic.record:
        click.echo(record.value if record.value is not None else b"null")
        return
    fields = {"key": record.key, "value": record.value, **dict(record.headers)}
    texts = {name: data and data.decode("utf-8", "replace") for name, data in fields.items()}
    click.echo(orjson.dumps(texts))
