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
from streams.cli.item_filters import Wanted
from streams.cli.lines import dead_letter, line_of
from streams.contract.messages import HeaderName
from streams.contract.topics import DEAD_LETTERS, HEALED, TOPICS, Topic, named
from streams.dead_letters.open_letters import id_of
from streams.kafka.consumer import consumer, records, records_so_far
from streams.kafka.topic_admin import provision
from streams.settings import Settings

Show = Callable[[Topic, Any], bool]
"""Shows a record, and tells whether it did."""
STANCES = ("asserts", "denies", "asks", "declines")


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
@click.option("--entity", help="Only what tells of this entity: its id, a link or its name.")
@click.option("--stance", type=click.Choice(STANCES), help="Only quotes whose speaker does this.")
@click.option("--source", help="Only what this paper prints.")
def command(  # noqa: PLR0913 - an option each
    topic: Topic,
    *,
    as_json: bool,
    from_beginning: bool,
    count: int | None,
    timeout: float | None,
    entity: str | None,
    stance: str | None,
    source: str | None,
) -> None:
    """Show the records of TOPIC: enriched, entities, quotes, events, dead-letters and more.

    Dead letters that are healed are marked, and told when they are; --json shows only the records
    of the topic itself. Exits with 1 when --count was given and fewer came before --timeout.
    """
    settings = configuration.load(os.environ)
    limits = Limits("earliest" if from_beginning else "latest", count, timeout)
    wanted = Wanted(entity, stance, source)
    with suppress(KeyboardInterrupt):
        if as_json:
            seen = asyncio.run(tail(settings, [topic], limits, show=only(wanted, shown_as_json)))
        elif topic is DEAD_LETTERS:
            seen = asyncio.run(tail_letters(settings, limits))
        else:
            seen = asyncio.run(tail(settings, [topic], limits, show=only(wanted, shown)))
        if count and seen < count:
            raise SystemExit(1)


async def tail(settings: Settings, topics: list[Topic], limits: Limits, *, show: Show) -> int:
    """Show records within the limits and count those that were shown."""
    seen = 0
    names = {settings.topic(topic.name): topic for topic in topics}
    async with consumer(settings, [each.name for each in topics], start=limits.start) as client:
        async for record in records(client, patience=limits.patience):
            seen += show(names[record.topic], record)
            if seen == limits.most:
                break
    return seen


async def tail_letters(settings: Settings, limits: Limits) -> int:
    """Show dead letters with what became of them, and those healed from now on."""
    before: set[bytes] = set()
    await provision(settings, [DEAD_LETTERS, HEALED])
    async with consumer(settings, [HEALED.name], start="earliest") as client:
        async for record in records_so_far(client):
            before.add(record.key)

    def show(topic: Topic, record: Any) -> bool:  # noqa: ANN401 - aiokafka is untyped
        if topic is HEALED:
            return record.key not in before and shown(topic, record)
        is_healed = (id_of(record) or "").encode() in before
        console.print(dead_letter(dict(record.headers), is_healed=is_healed))
        return True

    return await tail(settings, [DEAD_LETTERS, HEALED], limits, show=show)


def only(wanted: Wanted, show: Show) -> Show:
    """Show what is wanted, and nothing else."""
    if wanted == Wanted():
        return show

    def show_wanted(topic: Topic, record: Any) -> bool:  # noqa: ANN401 - aiokafka is untyped
        readable = topic.record and record.value
        return bool(readable) and wanted.takes(orjson.loads(record.value)) and show(topic, record)

    return show_wanted


def shown(topic: Topic, record: Any) -> bool:  # noqa: ANN401 - aiokafka is untyped
    """Show a record in a line for people."""
    headers = dict(record.headers)
    value = orjson.loads(record.value) if topic.record and record.value else None
    console.print(line_of(topic.name, value, headers))
    return True


def shown_as_json(topic: Topic, record: Any) -> bool:  # noqa: ANN401 - aiokafka is untyped
    """Show a record's value as published; one that may be any bytes, with key and headers."""
    if topic.record:
        click.echo(record.value if record.value is not None else b"null")
        return True
    fields = {"key": record.key, "value": record.value, **dict(record.headers)}
    texts = {
        name.shown if isinstance(name, HeaderName) else name: data
        and data.decode("utf-8", "replace")
        for name, data in fields.items()
    }
    click.echo(orjson.dumps(texts))
    return True
