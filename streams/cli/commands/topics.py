"""``dateline topics``: what is declared, and what the broker has."""

import asyncio
import os

import click

from streams import settings as configuration
from streams.cli.console import console, table
from streams.contract.topics import FOR_GOOD, TOPICS
from streams.kafka.topic_admin import provision


@click.command("topics")
@click.option("--make", is_flag=True, help="Make the missing ones and name what differs.")
def command(*, make: bool) -> None:
    """Show every topic as declared; with --make, bring them to the broker."""
    settings = configuration.load(os.environ)
    rows = [
        (
            settings.topic(topic.name),
            topic.says,
            topic.key,
            topic.cleanup,
            f"{topic.retention.days} days" if topic.retention > FOR_GOOD else "for good",
        )
        for topic in TOPICS
    ]
    table(("topic", "records", "key", "cleanup", "kept"), rows)
    console.print(f"{settings.partitions} partitions, replication {settings.replication}")
    if make:
        cluster = asyncio.run(provision(settings))
        console.print(f"made: {', '.join(cluster.made) or 'none, all were there'}")
        for line in cluster.differences:
            console.print(line)
