"""Progress on standard error: a bar on a terminal, a line now and then elsewhere."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from streams.cli.console import errors

SECONDS_BETWEEN_LINES = 5.0


class RateColumn(TextColumn):
    """How many are done in a second."""

    def render(self, task: Task) -> Text:
        """Write the rate, once there is one."""
        return Text(f"{task.speed:.0f}/s" if task.speed else "")


class Advance:
    """Counts what is done; call it once for each."""

    def __init__(self, bar: Progress, label: str, total: int | None) -> None:
        self.bar = bar
        self.label = label
        self.total = total
        self.task = bar.add_task(label, total=total)
        self.count = 0
        self.began = self.told = time.monotonic()

    def expect(self, total: int) -> None:
        """Learn how many there are."""
        self.bar.update(self.task, total=total)

    def __call__(self) -> None:
        """Count one more."""
        self.count += 1
        self.bar.advance(self.task)
        now = time.monotonic()
        if not errors.is_terminal and now - self.told > SECONDS_BETWEEN_LINES:
            self.told = now
            of_all = f" of {self.total}" if self.total else ""
            rate = self.count / (now - self.began)
            errors.print(f"{self.label}: {self.count}{of_all}, {rate:.0f}/s")


@contextmanager
def progress(label: str, *, total: int | None) -> Iterator[Advance]:
    """Show progress while the block runs."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        RateColumn(""),
        TimeElapsedColumn() if total is None else TimeRemainingColumn(elapsed_when_finished=True),
    )
    with Progress(*columns, console=errors, disable=not errors.is_terminal) as bar:
        yield Advance(bar, label, total)
