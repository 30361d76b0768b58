"""Tell a record in a line that a person reads; markup is rich's."""

from collections.abc import Mapping
from typing import Any

from rich.markup import escape

from streams.contract.topics import (
    DEAD_LETTERS,
    ENRICHED,
    ENTITIES,
    EVENTS,
    HEALED,
    ITEM_KINDS,
    QUOTES,
)

MARKS = {
    "found": "[green]+[/]",
    "changed": "[yellow]~[/]",
    "retracted": "[red]−[/]",  # noqa: RUF001 - a minus sign
}
WIDTH = 110


def line_of(
    topic: str, value: Mapping[str, Any] | None, headers: Mapping[str, bytes | None]
) -> str:
    """Tell a record of a topic of the contract."""
    if topic == DEAD_LETTERS.name:
        return dead_letter(headers)
    if value is None:
        return "[red]tombstone[/]"
    return TELLERS.get(topic, submission)(value)


def submission(value: Mapping[str, Any]) -> str:
    """Tell an article that nobody has read yet."""
    return escape(cut(str(value.get("title") or value.get("text") or value)))


def article(value: Mapping[str, Any]) -> str:
    """Tell an article's state."""
    title = escape(cut(value["title"] or value["text"] or value["article_id"]))
    outlet = escape(value["source"] or "no source")
    day = (value["published_at"] or "no date")[:10]
    head = f"[bold]{title}[/] [dim]{outlet}, {day}, revision {value['revision']}[/]"
    if value["status"] != "usable":
        return f"{head} [red]{value['status']}[/]"
    if value["unread"]:
        return f"{head} [yellow]{escape(value['unread'])}[/]"
    counts = ", ".join(f"{len(value[kind.field])} {kind.field}" for kind in ITEM_KINDS)
    return f"{head} {counts}"


def quote(value: Mapping[str, Any]) -> str:
    """Tell who said what, and when where the text says so."""
    speaker = value["speaker_name"] or (value["speaker"] or {}).get("text") or "nobody named"
    marks = ("“", "”") if value["kind"] == "direct" else ("", "")
    cue = f", {value['cue']['lemma']}" if value["cue"] else ""
    said_at = f" [cyan]{value['said_at']}[/]" if value["said_at"] else ""
    words = escape(cut(value["text"]))
    return f"{mark(value)} [bold]{escape(speaker)}[/]{cue}:{said_at} {marks[0]}{words}{marks[1]}"


def event(value: Mapping[str, Any]) -> str:
    """Tell when what happened, and how real it is."""
    day = value["time"]["value"] if value["time"] else "undated"
    real = "" if value["modality"] == "happened" else f" [magenta]({value['modality']})[/]"
    return f"{mark(value)} [cyan]{day}[/] {escape(cut(value['summary']))}{real}"


def entity(value: Mapping[str, Any]) -> str:
    """Tell who or what is named, under which id."""
    return (
        f"{mark(value)} [bold]{escape(value['name'])}[/] {value['type']} "
        f"[dim]{escape(value['id'])}[/] {len(value['mentions'])} mentions"
    )


def dead_letter(headers: Mapping[str, bytes | None], *, is_healed: bool = False) -> str:
    """Tell why a record was set aside, where it came from, and whether it was read since."""
    facts = {
        name[3:]: escape((data or b"").decode("utf-8", "replace"))
        for name, data in headers.items()
        if name.startswith("dl_")
    }
    place = "/".join(facts.get(name, "?") for name in ("topic", "partition", "offset"))
    sign, end = ("[green]✓[/]", ", healed") if is_healed else ("[red]✗[/]", "")
    return (
        f"{sign} {facts.get('stage')} {facts.get('error_type')}: "
        f"{facts.get('error', '')} [dim]{place}, attempt {facts.get('attempt')}{end}[/]"
    )


def healed(value: Mapping[str, Any]) -> str:
    """Tell which dead letter was read after all."""
    return (
        f"[green]✓[/] {escape(value['stage'])} {escape(value['error'])}: read at "
        f"{value['healed_at']} [dim]{escape(value['place'])}, attempt {value['attempts'] + 1}[/]"
    )


def mark(value: Mapping[str, Any]) -> str:
    """Give the sign of a change."""
    return MARKS.get(value.get("change", ""), " ")


def cut(text: str) -> str:
    """Bring a text to one line of bearable length."""
    line = " ".join(text.split())
    return line if len(line) <= WIDTH else line[: WIDTH - 1].rstrip() + "…"


TELLERS = {
    ENRICHED.name: article,
    QUOTES.name: quote,
    EVENTS.name: event,
    ENTITIES.name: entity,
    HEALED.name: healed,
}
