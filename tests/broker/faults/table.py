"""The table of what faults did."""

from collections.abc import Iterable
from typing import NamedTuple

from rich.table import Table

from tests.broker.trial.trial import Report


class Row(NamedTuple):
    """One fault on one broker; times are seconds."""

    fault: str
    broker: str
    articles: int
    lost: int
    """Articles without a final state."""
    repeated: int
    """Records that were published again, each under the id it had."""
    wrong: int
    """Ids and contents that are not as in a calm run."""
    recovery: float | None
    """From the end of the fault to the next final state; none where all were out by then."""
    silence: float
    """The longest time without a final state."""
    took: float
    passed: bool


def row_of(report: Report) -> Row:
    """Count what a report lists."""
    return Row(
        report.plan.fault.name,
        report.plan.kind,
        report.articles,
        len(report.account.lost),
        report.account.repeated,
        len(report.account.wrong),
        report.course.recovery,
        report.course.silence,
        report.seconds,
        report.passed,
    )


def table(rows: Iterable[Row]) -> Table:
    """Lay the rows out."""
    found = Table(*Row._fields)
    for row in rows:
        found.add_row(*map(written, row))
    return found


def written(value: object) -> str:
    """Write a cell."""
    match value:
        case None:
            return "-"
        case bool():
            return "yes" if value else "NO"
        case float():
            return f"{value:.1f}"
        case _:
            return str(value)
