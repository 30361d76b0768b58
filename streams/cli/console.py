"""The terminal: colours where somebody looks, plain text where a program reads."""

from collections.abc import Iterable, Sequence

import click
from rich.console import Console
from rich.table import Table

console = Console(highlight=False, soft_wrap=True)
errors = Console(stderr=True, highlight=False, soft_wrap=True)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Show rows under a head; tab-separated lines when not on a terminal."""
    if not console.is_terminal:
        for row in rows:
            click.echo("\t".join(row))  # rich would expand the tabs
        return
    shown = Table(*head, box=None, pad_edge=False)
    for row in rows:
        shown.add_row(*row)
    console.print(shown, soft_wrap=False)
