"""Run one worker: topics first, then the processes, then Faust until it is told to stop."""

import asyncio
import logging.config
import time
from functools import partial

from streams import memory, preconditions
from streams.app import attach, create_app
from streams.contract.stages import STAGES
from streams.contract.times import now
from streams.contract.topics import ARTICLES
from streams.delivery.context import StageContext
from streams.delivery.publisher import Publisher
from streams.kafka.embedded_broker import quirks_of
from streams.kafka.group_check import check_group
from streams.kafka.topic_admin import Cluster, provision
from streams.monitoring import logs, pages
from streams.monitoring.assignment import Assignment
from streams.monitoring.dead_letter_gauge import follow
from streams.monitoring.last_words import last_words
from streams.monitoring.liveness import Liveness
from streams.pool.process_pool import pool_of
from streams.pool.tasks import prepare_stages
from streams.settings import Settings
from streams.shutdown import BoundedWorker

log = logging.getLogger(__name__)

# Every ten seconds it took a twentieth of the time: what is given back is soon asked for again.
TIDY_SECONDS = 60.0


def run(settings: Settings) -> None:
    """Run a worker until SIGTERM or SIGINT."""
    settings = preconditions.checked(settings)
    memory.use_one_arena()
    logging.config.dictConfig(logs.configuration(settings))
    cluster = asyncio.run(prepared(settings))
    quirks = quirks_of(cluster.id)
    prepare = partial(prepare_stages, settings.model, settings.parse, settings.ner)
    with pool_of(settings.processes, prepare) as pool:
        app = create_app(settings, quirks, logs.configuration(settings))
        publisher = Publisher(settings, quirks, cluster.limits)
        context = attach(app, settings, publisher, pool, now)
        context.metrics.describe(settings)
        liveness = Liveness(settings, context.metrics, time.monotonic)
        watch(context, liveness)
        pages.attach(app, liveness, context.metrics)
        memory.freeze()
        worker = BoundedWorker(app, seconds=settings.stop_timeout, loglevel=settings.log_level)
        try:
            worker.execute_from_commandline()
        finally:
            if app.crash_reason is not None:
                log.critical("ended: %s", last_words(app.crash_reason))


async def prepared(settings: Settings) -> Cluster:
    """Make the topics that are missing, and see that the group is ours."""
    cluster = await provision(settings)
    if not quirks_of(cluster.id).hides_groups:
        await check_group(settings)
    return cluster


def watch(context: StageContext, liveness: Liveness) -> None:
    """Look at the broker and at the memory beside the agents, once the tables are recovered."""
    settings = context.settings
    articles = settings.topic(ARTICLES.name)
    watched = [settings.topic(each.reads.name) for each in STAGES]
    assignment = Assignment(context.app, watched)

    async def look() -> None:
        await liveness.run(assignment.now)

    async def count() -> None:
        # One worker tells it for all.
        is_ours = partial(assignment.has, articles, 0)
        await follow(settings, context.metrics, context.clock, is_ours=is_ours)

    async def tidy() -> None:
        while True:
            await asyncio.sleep(TIDY_SECONDS)
            memory.trim()

    context.app.task(look)
    context.app.task(count)
    context.app.task(tidy)
