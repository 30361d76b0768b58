"""Run one worker: topics first, then the processes, then Faust until it is told to stop."""

import asyncio
import logging.config
import time
from functools import partial
from importlib.util import find_spec

from streams import errands, garbage, logs, web
from streams.app import Stage, attach, create_app
from streams.assignment import Assignment
from streams.following import follow
from streams.liveness import Liveness
from streams.processes import pool_of
from streams.provisioning import provision
from streams.settings import Settings
from streams.stopping import BoundedWorker
from streams.times import now
from streams.topics import ACCEPTED, ARTICLES

# Every ten seconds it took a twentieth of the time: what is given back is soon asked for again.
TIDY_SECONDS = 60.0


class NoModel(RuntimeError):
    """The spaCy model is not installed; the message names the remedy."""


def run(settings: Settings) -> None:
    """Run a worker until SIGTERM or SIGINT."""
    if find_spec(settings.model) is None:
        raise NoModel(
            f"the model {settings.model} is not installed: pip install it, or set DATELINE_MODEL"
        )
    garbage.share()
    logging.config.dictConfig(logs.configuration(settings))
    cluster = asyncio.run(provision(settings))
    prepare = partial(errands.prepare, settings.model, settings.parse)
    with pool_of(settings.processes, prepare) as pool:
        app = create_app(settings, cluster.id, logs.configuration(settings))
        stage = attach(app, settings, pool, now)
        liveness = Liveness(settings, stage.metrics, time.monotonic)
        watch(stage, liveness)
        web.attach(app, liveness, stage.metrics)
        garbage.spare()
        worker = BoundedWorker(app, seconds=settings.stop_timeout, loglevel=settings.log_level)
        worker.execute_from_commandline()


def watch(stage: Stage, liveness: Liveness) -> None:
    """Look at the broker and at the memory beside the agents, once the tables are recovered."""
    settings = stage.settings
    articles = settings.topic(ARTICLES.name)
    assignment = Assignment(stage.app, [articles, settings.topic(ACCEPTED.name)])

    async def look() -> None:
        await liveness.run(assignment.now)

    async def count() -> None:
        # One worker tells it for all.
        is_ours = partial(assignment.has, articles, 0)
        await follow(settings, stage.metrics, stage.clock, is_ours=is_ours)

    async def tidy() -> None:
        while True:
            await asyncio.sleep(TIDY_SECONDS)
            garbage.give_back()

    stage.app.task(look)
    stage.app.task(count)
    stage.app.task(tidy)
