"""Faults on one kind of broker, one after another, told as they go."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import orjson

from tests.broker.faults.table import Row, row_of, written
from tests.broker.trial.calm import calm
from tests.broker.trial.trial import Plan, Report, run


def tried(plans: list[Plan]) -> list[Row]:
    """Put each to the trial and tell what becomes of it."""
    rows = []
    say = teller()
    say("calm:", "reading the articles")
    states = calm(good_articles(plans))
    for number, plan in enumerate(plans, start=1):
        where = f"{plan.kind} {number}/{len(plans)} {plan.fault.name}:"
        say(where, f"{plan.size.articles} articles")
        report = run(plan, states, partial(say, where))
        for line in failures(report):
            say(where, line)
        rows.append(row_of(report))
        say(where, told(rows[-1]))
    return rows


def told(row: Row) -> str:
    """Tell a row in a line."""
    facts = [f"{name} {written(value)}" for name, value in row._asdict().items()]
    return ", ".join(["passed" if row.passed else "FAILED", *facts[2:-1]])


def teller() -> Callable[[str, str], None]:
    """Give what writes a line with the seconds since now."""
    begin = time.monotonic()

    def say(where: str, text: str) -> None:
        sys.stdout.write(f"{time.monotonic() - begin:6.1f} s  {where} {text}\n")
        sys.stdout.flush()

    return say


def good_articles(plans: Iterable[Plan]) -> Iterator[dict[str, object]]:
    """Give every article that has to be read, once, its revisions in order."""
    given = {
        orjson.dumps(each): each
        for fault, _, size in plans
        for each in fault.articles(size.articles)
        if each["id"] not in fault.bad
    }
    yield from given.values()


def failures(report: Report) -> Iterator[str]:
    """Yield what a trial found that should not be."""
    yield from (f"lost: {each}" for each in report.account.lost)
    yield from (f"wrong: {each}" for each in report.account.wrong)
    yield from report.course.unexpected
