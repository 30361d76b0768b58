"""The run of the demonstration: a worker process, articles sent, and what comes out of each."""

import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

from streams.cli.account import Account, trace
from streams.contract.keys import key_of
from streams.contract.messages import Message
from streams.contract.stages import ENRICH
from streams.contract.topics import ARTICLES, DEAD_LETTERS, DIGESTS
from streams.kafka.consumer import consumer, records
from streams.kafka.producer import producer, send
from streams.kafka.topic_admin import provision
from streams.settings import Settings

# The embedded broker lets a group join after half the session's time.
SESSION_SECONDS = 6.0
QUIET_SECONDS = 30.0
SEEN = (*(topic for topic in ENRICH.writes if topic is not DIGESTS), DEAD_LETTERS)


class WorkerEnded(RuntimeError):
    """The demonstration's worker ended early; the message holds the end of its log."""


@contextmanager
def worker_process(settings: Settings, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run a worker for an embedded broker, its log in a file; SIGTERM ends it with the block."""
    variables = {
        "DATELINE_BROKER": settings.broker,
        "DATELINE_SESSION_TIMEOUT": str(settings.session_timeout),
        "DATELINE_WEB_PORT": str(settings.web_port),
        "DATELINE_PROCESSES": str(settings.processes),
    }
    with (
        log.open("wb") as output,
        subprocess.Popen(
            [sys.executable, "-m", "streams", "worker"],
            env={**os.environ, **variables},
            stderr=output,
            stdout=output,
        ) as process,
    ):
        try:
            yield process
        finally:
            process.terminate()


async def send_numbered(settings: Settings, articles: list[bytes]) -> None:
    """Send articles, each with its number in the trace context."""
    await provision(settings)
    messages = [
        # One key for those without: in one partition they keep their order.
        Message(ARTICLES.name, key_of(article) or b"demo", article, [trace(number)])
        for number, article in enumerate(articles)
    ]
    async with producer(settings) as client:
        await send(client, settings, messages)


async def accounts(
    settings: Settings, expected: int, process: subprocess.Popen[bytes], log: Path
) -> AsyncIterator[Account]:
    """Yield the account after every record, until every article has its end and nothing more comes.

    Raises WorkerEnded when the worker did.
    """
    account, quiet_since = Account(), time.monotonic()
    async with consumer(settings, [topic.name for topic in SEEN], start="earliest") as client:
        while time.monotonic() - quiet_since < QUIET_SECONDS:
            if process.poll() is not None:
                raise ended(log)
            async for record in records(client, patience=1.0):
                quiet_since = time.monotonic()
                account.add(record)
                yield account
            if account.done >= expected:
                return


def ended(log: Path) -> WorkerEnded:
    """Return the failure of a worker that ended, with what it said last."""
    return WorkerEnded(f"the worker ended: {log.read_text(errors='replace')[-800:]}")
