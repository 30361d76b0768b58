"""An article of many pages, and a worker that is told to end while it reads it."""

import asyncio

import pytest

from streams.contract.topics import ACCEPTED, DEAD_LETTERS, ENRICHED
from streams.kafka.consumer import consumer
from tests.broker.bad_input import PROSE
from tests.broker.contract import spans
from tests.broker.installation import Installation
from tests.broker.published import of, states

LONG = {"id": "long", "text": PROSE * 3000, "language": "en"}


def wait_until_accepted(installation: Installation) -> None:
    """Return once the article is on its way to be read."""

    async def accepted() -> None:
        async with (
            asyncio.timeout(30),
            consumer(installation.settings, [ACCEPTED.name], start="earliest") as client,
        ):
            await client.getone()

    asyncio.run(accepted())


@pytest.mark.long_on("kafka")
def test_it_is_read_once_though_the_worker_is_told_to_end_meanwhile(
    installation: Installation,
) -> None:
    with installation.worker() as worker:
        installation.submit(LONG)
        wait_until_accepted(installation)
        worker.stop()
    with installation.worker():
        found = installation.published(states("long"))
    [state] = of(found, ENRICHED)
    assert of(found, DEAD_LETTERS) == []
    assert state.said["text"] == LONG["text"]
    assert len(state.said["events"]) > 3000
    assert [each for each in spans(state.said) if not each[1]] == []


@pytest.mark.long_on("kafka")
def test_it_has_the_time_that_its_length_takes(installation: Installation) -> None:
    with installation.worker(DATELINE_ARTICLE_TIMEOUT="0.5"):
        installation.submit(LONG)
        found = installation.published(states("long"))
    assert of(found, DEAD_LETTERS) == []
