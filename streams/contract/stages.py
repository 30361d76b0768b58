"""Every stage of the stream: what it reads, what it writes, and its table.

The one list: from it come the agents that a worker attaches, what liveness watches, where a dead
letter is sent back, what a pool's processes load, and the operations of the AsyncAPI document.
"""

from typing import NamedTuple

from streams.contract.topics import (
    ACCEPTED,
    ACTIVITY,
    ARTICLES,
    DIGESTS,
    ENRICHED,
    HAPPENINGS,
    ITEM_KINDS,
    MENTIONS,
    STATEMENTS,
    STORIES,
    TEXTS,
    TIMELINES,
    Topic,
)
from streams.settings import Settings


class StageContract(NamedTuple):
    """What a stage has to do with topics."""

    name: str
    """Its package in ``agents``, and its name in dead letters and CloudEvents."""
    reads: Topic
    """Where its input comes from, and where its dead letters are sent back."""
    writes: tuple[Topic, ...]
    """What it publishes, beside dead letters and healings."""
    table: str | None = None
    """The table that holds its state."""
    reads_text: bool = False
    """Whether the pool's processes work for it."""


INGEST = StageContract("ingest", ARTICLES, (ACCEPTED,), reads_text=True)
ENRICH = StageContract(
    "enrich",
    ACCEPTED,
    (ENRICHED, *(kind.topic for kind in ITEM_KINDS), DIGESTS),
    "revisions",
    reads_text=True,
)
REPARTITION = StageContract("repartition", DIGESTS, (MENTIONS, TEXTS, HAPPENINGS))
COUNT = StageContract("activity", MENTIONS, (ACTIVITY,))
STORIES_AND_STATEMENTS = StageContract("stories", TEXTS, (STORIES, STATEMENTS))
CHRONICLE = StageContract("timelines", HAPPENINGS, (TIMELINES,))

STAGES: tuple[StageContract, ...] = (
    INGEST,
    ENRICH,
    REPARTITION,
    COUNT,
    STORIES_AND_STATEMENTS,
    CHRONICLE,
)


def changelogs(settings: Settings) -> list[str]:
    """Name the topics in which the tables rest, as Faust names them."""
    return [f"{settings.group_id}-{stage.table}-changelog" for stage in STAGES if stage.table]
