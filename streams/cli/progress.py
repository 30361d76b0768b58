"""Progress on standard error: a bar on a terminal, a line now and then elsewhere."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from streams.cli.console import errors

SECONDS_BETWEEN_LINES = 5.0


class Advance:
    """Counts what is done; call it once for each."""

    def __init__(self, bar: Progress, label: str, total: int | None) -> None:
        self.bar = bar
        self.label = label
        self.task = bar.add_task(label, total=total)
        self.count = 0
        self.line_of = time.monotonic()

    def expect(self, total: int) -> None:
        """Learn how many there are."""
        self.bar.update(self.task, total=total)

    def __call__(self) -> None:
        """Count one more."""
        self.count += 1
        self.bar.advance(self.task)
        if not errors.is_terminal and time.monotonic() - self.line_of > SECONDS_BETWEEN_LINES:
            self.line_of = time.monotonic()
            errors.print(f"{self.label}: {self.count}")


@contextmanager
def progress(label: str, *, total: int | None) -> Iterator[Advance]:
    """Show progress while the block runs."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=errors, disable=not errors.is_terminal) as bar:
        yield Advance(bar, label, total)
