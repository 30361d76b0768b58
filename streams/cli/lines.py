"""Tell a record in a line that a person reads; markup is rich's."""

from collections.abc import Mapping, Sequence
from textwrap import shorten
from typing import Any

from rich.markup import escape

from streams.cli.console import console
from streams.contract.topics import (
    ACTIVITY,
    DEAD_LETTERS,
    ENRICHED,
    ENTITIES,
    EVENTS,
    HEALED,
    ITEM_KINDS,
    QUOTES,
    STATEMENTS,
    STORIES,
    TIMELINES,
)

MARKS = {
    "found": "[green]+[/]",
    "changed": "[yellow]~[/]",
    "retracted": "[red]−[/]",  # noqa: RUF001 - a minus sign
}
COPY_MARKS = {"exact": "=", "near": "≈", "wire": "⊂"}
"""How much of another's words an article has."""
LEGEND = """\
[dim]Under each article: who says what, what happened when, who is named. A later revision tells
what it changed, [/][yellow]~[/][dim], or took back, [/][red]−[/][dim]. wd:Q43 is an item of \
Wikidata, nil: an entity without one;
X in a date is what the article leaves open.[/]"""  # noqa: RUF001
# Of a line that no terminal shows, and the least of one for words.
WIDTH, NARROWEST = 110, 24
INDENT = 4


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
    outlet = value["source"] or "no source"
    day = (value["published_at"] or "no date")[:10]
    revision = f", revision {value['revision']}" if value["revision"] > 1 else ""
    about = f"{outlet}, {day}{revision}"
    end, colour = ending(value)
    title = " ".join((value["title"] or value["text"] or value["article_id"]).split())
    if value["unread"] is None and len(title + about + end) + 2 > width():
        end = ""
    title = cut(title, len(about + end) - INDENT)
    return f"[bold]{escape(title)}[/] [dim]{escape(about)}[/] [{colour}]{escape(end)}[/]".rstrip()


def ending(value: Mapping[str, Any]) -> tuple[str, str]:
    """Return what came of an article, and its colour."""
    if value["status"] != "usable":
        return value["status"], "red"
    if value["unread"]:
        return value["unread"], "yellow"
    counts = (count_of(len(value[kind.field]), kind.word) for kind in ITEM_KINDS)
    return ", ".join(counts), "dim"


def quote(value: Mapping[str, Any]) -> str:
    """Tell who said what, when where the text says so, and in which paper."""
    speaker = value["speaker_name"] or (value["speaker"] or {}).get("text") or "nobody named"
    speaker = cut(speaker, WIDTH // 2)
    cue = f", {value['cue']['lemma']}" if value["cue"] else ""
    said_at = f" {value['said_at']}" if value["said_at"] else ""
    real, paper = modality(value), source(value)
    words = cut(value["text"], len(speaker + cue + said_at + real + paper))
    if value["kind"] == "direct":
        words = f"“{words}”"
    return (
        f"{mark(value)} [bold]{escape(speaker)}[/]{escape(cue)}:[cyan]{escape(said_at)}[/] "
        f"{escape(words)}[magenta]{real}[/][dim]{escape(paper)}[/]"
    )


def event(value: Mapping[str, Any]) -> str:
    """Tell when what happened, how real it is, and in which paper."""
    day = value["time"]["value"] if value["time"] else "undated"
    real, paper = modality(value), source(value)
    summary = cut(value["summary"], len(day + real + paper))
    return (
        f"{mark(value)} [cyan]{escape(day)}[/] {escape(summary)}[magenta]{real}[/]"
        f"[dim]{escape(paper)}[/]"
    )


def modality(value: Mapping[str, Any]) -> str:
    """Return how real something is, where it did not just happen."""
    told = value.get("modality", "happened")
    return "" if told == "happened" else f" ({told})"


def source(value: Mapping[str, Any]) -> str:
    """Return the paper of an item that is published alone."""
    return f" {value['source']}" if value.get("source") else ""


def entity(value: Mapping[str, Any]) -> str:
    """Tell who or what is named, under which id, and in which paper."""
    mentions = count_of(len(value["mentions"]), "mention")
    return (
        f"{mark(value)} [bold]{escape(value['name'])}[/] {value['type']} "
        f"[dim]{escape(value['id'])}[/] {mentions}[dim]{escape(source(value))}[/]"
    )


def entities(found: Sequence[Mapping[str, Any]]) -> str:
    """Tell several entities in one line, as many as there is room for."""
    told: list[str] = []
    room = width() - INDENT
    for each in found:
        room -= len(f"{each['name']} {each['id']}, ")
        if told and room < 0:
            break
        told.append(f"[bold]{escape(each['name'])}[/] [dim]{escape(each['id'])}[/]")
    return f"  {', '.join(told)}" if told else ""


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


def activity(value: Mapping[str, Any]) -> str:
    """Tell how much is said of an entity in a day, and whether it is more than usual."""
    total = value["total"]
    told = f"{count_of(total['stories'], 'story')}, {count_of(total['articles'], 'article')}"
    bursts = [f"  [magenta]{burst(each)}[/]" for each in value["bursts"]]
    name = f"[bold]{escape(value['name'])}[/] [dim]{escape(value['entity_id'])}[/]"
    return f"[cyan]{value['day']}[/] {name} {told}{''.join(bursts)}"


def burst(value: Mapping[str, Any]) -> str:
    """Tell since when, or from when to when, more is said than usual, and how much."""
    begins, end = (minute_of(value[name]) for name in ("opened_at", "closed_at"))
    when = f"{begins} to {end}" if end else f"since {begins}"
    return f"{when}: {count_of(value['stories'], 'story')}, usual are {value['expected']:.1f}"


def minute_of(time: str | None) -> str:
    """Write a time as a person reads it; nothing where there is none."""
    return time[: len("2024-05-02T10:00")].replace("T", " ") if time else ""


def story(value: Mapping[str, Any]) -> str:
    """Tell whom an article repeats, and whose story it goes on with."""
    outlet, title = value["source"] or "no source", value["title"] or value["article_id"]
    of = value["copy_of"] or value["follows"]
    told = f"{value['kind'] or 'after'} {of}" if of else "first of its story"
    sign = COPY_MARKS.get(value["kind"] or "", " ")
    head = cut(title, len(outlet + told))
    return f"{sign} [bold]{escape(head)}[/] [dim]{escape(outlet)}[/] {escape(told)}"


def statement(value: Mapping[str, Any]) -> str:
    """Tell what was said, by whom, and in how many papers."""
    speaker = cut(value["speaker_name"] or "nobody named", WIDTH // 2)
    told = count_of(value["articles"], "article")
    if value["stories"] is not None:
        told += f", {count_of(value['stories'], 'story')}"
    words = cut(value["text"], len(speaker + told))
    return f"[bold]{escape(speaker)}[/]: “{escape(words)}” [dim]{told}[/]"


def timeline(value: Mapping[str, Any]) -> str:
    """Tell how much happened to an entity in a month, and the event that most articles tell."""
    events = value["events"]
    most = max(events, key=lambda each: each["articles"])
    name = f"[bold]{escape(value['name'])}[/] [dim]{escape(value['entity_id'])}[/]"
    told = f"{count_of(len(events), 'event')}, {most['time']['value']}: "
    dispute = f" ({', '.join(most['disagreements'])} disputed)" if most["disagreements"] else ""
    summary = cut(most["summary"], len(value["name"] + value["entity_id"] + told + dispute))
    return f"[cyan]{value['month']}[/] {name} {told}{escape(summary)}[magenta]{dispute}[/]"


def mark(value: Mapping[str, Any]) -> str:
    """Give the sign of a change."""
    return MARKS.get(value.get("change", ""), " ")


def cut(text: str, beside: int = 0) -> str:
    """Bring a text to what a line has room for beside so many characters, words whole."""
    room = width() - beside - 2 * INDENT
    return shorten(text, max(NARROWEST, room), placeholder=" …")


def width() -> int:
    """Return how many characters a line may have."""
    return console.width if console.is_terminal else WIDTH


def count_of(count: int, word: str) -> str:
    """Write a count with its word, in the plural where there is not one."""
    if count != 1:
        word = f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
    return f"{count} {word}"


TELLERS = {
    ENRICHED.name: article,
    QUOTES.name: quote,
    EVENTS.name: event,
    ENTITIES.name: entity,
    ACTIVITY.name: activity,
    STORIES.name: story,
    STATEMENTS.name: statement,
    TIMELINES.name: timeline,
    HEALED.name: healed,
}
ITEM_LINES = {"entities": entity, "quotes": quote, "events": event}
"""How the items of each field of an article are told."""
