"""A timeline in the terminal: a picture by months, and a table."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from rich.markup import escape

from streams.cli.console import console, table
from streams.cli.lines import count_of, cut, modality

Entry = Mapping[str, Any]
BAR, WIDEST = "█", 40
UNDATED = 0
MONTH = 7
"""Characters of a time up to its month."""


def show(name: str, entries: Sequence[Entry], *, everything: bool) -> None:
    """Show the timeline of an entity; without its lesser events unless all are asked for."""
    shown = [entry for entry in entries if everything or is_worth(entry)]
    articles = {event["article_id"] for entry in entries for event in entry["events"]}
    about = f"{count_of(len(shown), 'event')} in {count_of(len(articles), 'article')}"
    if console.is_terminal:
        console.print(f"[bold]{escape(name)}[/] [dim]{about}[/]")
        for line in picture(shown):
            console.print(f"  {line}")
    table(("when", "what", "told by", ""), map(row, shown))


def is_worth(entry: Entry) -> bool:
    """Tell an event that a reader of a timeline looks for: notable, and dated."""
    return bool(entry["notable"] and entry["order"] != UNDATED)


def row(entry: Entry) -> tuple[str, str, str, str]:
    """Tell an event in a row."""
    sources = entry["sources"]
    more = f" and {len(sources) - 1} more" if len(sources) > 1 else ""
    others = ", ".join(entry["disputed_by"])
    what = cut(entry["summary"], WIDEST) + modality(entry)
    time = ("~" if entry["assumed"] else "") + entry["time"]
    return time, what, f"{sources[0]}{more}", f"≠ {others}" if others else ""


def picture(entries: Sequence[Entry]) -> list[str]:
    """Draw a bar a month, as long as it has events; a long timeline shrinks to fit."""
    months = Counter(entry["time"][:MONTH] for entry in entries if entry["order"] != UNDATED)
    most = max(months.values(), default=0)
    return [
        f"{month:7} [cyan]{BAR * max(1, round(count * min(1, WIDEST / most)))}[/] {count}"
        for month, count in sorted(months.items())
    ]
