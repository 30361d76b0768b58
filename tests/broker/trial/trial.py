"""One fault on one broker: send, strike, wait, account."""

import asyncio
import random
import shutil
import subprocess
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from streams.contract.records import Enriched
from tests.broker.conftest import Broker, installed
from tests.broker.installation import Installation, submission
from tests.broker.published import TOPICS, everything, record_of, settled
from tests.broker.trial.account import Account, Expected, account
from tests.broker.trial.aggregates import differences
from tests.broker.trial.fault import SECONDS, Fault, Field, Size
from tests.broker.trial.feeding import make_topics
from tests.broker.trial.fleet import Fleet, Post
from tests.broker.trial.hosts import Host, Kind, cluster, proxied_host
from tests.broker.trial.watching import Watch

SEED = 7
SETTLE_SECONDS = 120


class Plan(NamedTuple):
    """A fault, on one kind of broker, with so many articles."""

    fault: Fault
    kind: Kind
    size: Size


class Course(NamedTuple):
    """How a fault went."""

    unexpected: list[str]
    """What is not as it should be."""
    recovery: float | None
    """Seconds from the end of the fault to the next final state; None when none was left."""
    silence: float
    """Longest time without a final state."""


class Report(NamedTuple):
    """What a fault did."""

    plan: Plan
    articles: int
    account: Account
    course: Course
    seconds: float
    """How long all took."""

    @property
    def passed(self) -> bool:
        """Say whether nothing was lost, wrong or unexpected."""
        return not (self.account.lost or self.account.wrong or self.course.unexpected)


def run(plan: Plan, calm: Mapping[str, Enriched], say: Callable[[str], None]) -> Report:
    """Put a fault to the trial; ``calm`` has the states of the articles that are read.

    The logs of one that did not pass are left in a folder, which is named.
    """
    begin = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="dateline-fault-"))
    given = plan.fault.articles(plan.size.articles)
    with host_of(plan, folder) as host:
        installation = installed(Broker(plan.kind, host.address), folder)
        make_topics(installation.settings)
        course = struck(plan, host, installation, given, say)
        expected = Expected(
            {each["id"]: calm[each["id"]] for each in given if each["id"] not in plan.fault.bad},
            plan.fault.bad,
        )
        found = asyncio.run(everything(installation.settings, TOPICS))
        result = account([record_of(installation.settings, each) for each in found], expected)
        result.wrong.extend(asyncio.run(differences(installation.settings)))
    report = Report(plan, len(given), result, course, time.monotonic() - begin)
    if report.passed:
        shutil.rmtree(folder)
    else:
        say(f"the logs are in {folder}")
    return report


def struck(
    plan: Plan,
    host: Host,
    installation: Installation,
    given: list[dict[str, Any]],
    say: Callable[[str], None],
) -> Course:
    """Send the articles, strike, and wait until all are out."""
    numbers = count(1)
    fleet = Fleet(lambda: manned(plan.fault, host, installation, next(numbers)), plan.fault.workers)
    unexpected: list[str] = []
    with Watch(installation.settings, say) as watch:
        with fleet, feeding(plan, installation, given) as fed:
            chance = random.Random(SEED)  # noqa: S311 - nothing secret
            field = Field(host, installation, fleet, watch, len(given), chance, say)
            say(f"{plan.fault.workers} workers are ready")
            over = time.monotonic()
            try:
                plan.fault.strike(field)
                over = time.monotonic()
                say("the fault is over")
                ended(field, fed)
            except (AssertionError, TimeoutError, subprocess.TimeoutExpired) as failure:
                unexpected.append(f"{type(failure).__name__}: {failure}")
        recovery, silence = watch.after(over), watch.longest_silence()
    counts = sorted(fleet.codes.items())
    say(f"workers ended with {', '.join(f'{code} ({count} times)' for code, count in counts)}")
    for words in fleet.last_words:
        say(f"one of them said: {words}")
    strange = [code for code, _ in counts if code not in plan.fault.codes]
    unexpected += [f"a worker ended with {code}" for code in strange]
    return Course(unexpected, recovery, silence)


def host_of(plan: Plan, folder: Path) -> AbstractContextManager[Host]:
    if plan.fault.needs == "cluster":
        return cluster(folder)
    return proxied_host(plan.kind, folder)


def manned(fault: Fault, host: Host, installation: Installation, number: int) -> Post:
    variables = {name: text.format(post=number) for name, text in fault.variables.items()}
    own = {"DATELINE_BROKER": host.workers_address, **variables}
    return Post(installation.environment | own, installation.folder)


@contextmanager
def feeding(
    plan: Plan, installation: Installation, given: list[dict[str, Any]]
) -> Iterator[Future[None]]:
    """Send the articles beside the block."""
    messages = [submission(each["id"].encode(), orjson.dumps(each)) for each in given]
    with ThreadPoolExecutor(1) as executor:
        sending = plan.fault.feed(installation.settings, messages, plan.size.rate, plan.kind)
        yield executor.submit(asyncio.run, sending)


def ended(field: Field, fed: Future[None]) -> None:
    """Return once everything is out and acknowledged."""
    fed.result(SECONDS)
    field.wait_for_share(1.0)
    asyncio.run(within(settled(field.installation.settings), SETTLE_SECONDS))


async def within(work: Awaitable[None], seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await work
    except TimeoutError:
        raise TimeoutError(f"not all is acknowledged {seconds} s after it came out") from None
