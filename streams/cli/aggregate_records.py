"""The records of an aggregate: of files, of the stream so far, and as they change."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any, NamedTuple

import click
import orjson

from streams.cli.console import console
from streams.cli.enriched_files import enriched
from streams.cli.lines import line_of
from streams.contract.topics import Topic
from streams.kafka.consumer import consumer, records, records_by_fetch
from streams.preconditions import check_model
from streams.settings import Settings

Record = Mapping[str, Any]


class Found(NamedTuple):
    """What files say together."""

    records: list[Record]
    failed: int
    """How many articles could not be read."""


def told(
    settings: Settings, places: Sequence[str], topic: Topic, kind: str, *, follow: bool
) -> Found:
    """Tell what articles say together: of files where some are named, else of the stream so far.

    ``kind`` is that of ``of_files``.
    """
    if places and follow:
        raise click.UsageError("--follow tells of the stream: name no file")
    if not places:
        return Found(asyncio.run(of_stream(settings, topic)), 0)
    check_model(settings.model)
    return asyncio.run(of_files(settings, places, kind))


def tell_on(settings: Settings, topic: Topic, patience: float | None, *, as_json: bool) -> None:
    """Tell what changes in the stream from now on, until Ctrl-C or nothing more comes."""
    with suppress(KeyboardInterrupt):
        asyncio.run(tell_changes(settings, topic, patience, as_json=as_json))


async def of_files(settings: Settings, places: Sequence[str], kind: str) -> Found:
    """Tell what the articles of files say together: ``stories`` or ``statements``."""
    articles, failed = await enriched(settings, places)
    # By name: the stream stands below the agents.
    across = import_module("agents.across").Across(articles)
    told: Iterable[Record] = getattr(across, kind)()
    return Found(list(told), failed)


async def of_stream(settings: Settings, topic: Topic) -> list[Record]:
    """Give the newest record of every key that is not withdrawn."""
    newest: dict[bytes, bytes | None] = {}
    async with consumer(settings, [topic.name], start="earliest") as client:
        async for record in records_by_fetch(client):
            newest[record.key] = record.value
    return [orjson.loads(value) for value in newest.values() if value is not None]


async def tell_changes(
    settings: Settings, topic: Topic, patience: float | None, *, as_json: bool
) -> None:
    """Tell each record as it changes."""
    async for record in changes(settings, topic, patience):
        if as_json:
            click.echo(orjson.dumps(record))
        else:
            console.print(line_of(topic.name, record, {}))


async def changes(
    settings: Settings, topic: Topic, patience: float | None
) -> AsyncIterator[Record | None]:
    """Yield the records that come from now on; None is a withdrawal."""
    async with consumer(settings, [topic.name], start="latest") as client:
        async for record in records(client, patience=patience):
            yield None if record.value is None else orjson.loads(record.value)
