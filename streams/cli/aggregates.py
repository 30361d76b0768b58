"""Stories and statements in the terminal: the articles of each, in the order in which they came."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from rich.markup import escape

from streams.cli.console import console
from streams.cli.lines import COPY_MARKS, count_of, cut, minute_of, statement

Record = Mapping[str, Any]
LEGEND = "[dim]= the same words, ≈ nearly the same, ⊂ the words of another beside its own[/]"
MOST_WORDS = 8
"""Words of a difference that are shown."""


def stories_of(records: Iterable[Record], about: str | None) -> list[Sequence[Record]]:
    """Group articles by story, the largest first; only stories that tell of something asked for."""
    stories: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        stories[record["story_id"]].append(record)
    wanted = [story for story in stories.values() if about is None or tells_of(story, about)]
    for story in wanted:
        story.sort(key=lambda record: (record["lateness"], record["article_id"]))
    return sorted(wanted, key=lambda story: (-len(story), story[0]["article_id"]))


def tells_of(story: Iterable[Record], about: str) -> bool:
    """Tell whether an article of a story is the one asked for, or its headline has the words."""
    return any(
        about == record["article_id"] or about.casefold() in (record["title"] or "").casefold()
        for record in story
    )


def story_lines(story: Sequence[Record]) -> Iterator[str]:
    """Tell a story: its first article, then all with whom they repeat."""
    first, copies = story[0], sum(record["copy_of"] is not None for record in story)
    about = f"{count_of(len(story), 'article')}, {count_of(copies, 'copy')}"
    yield f"[bold]{escape(cut(title_of(first), len(about)))}[/] [dim]{about}[/]"
    for record in story:
        mark = COPY_MARKS.get(record["kind"] or "", " ")
        when, outlet = minute_of(record["published_at"]), record["source"] or "no source"
        title = cut(title_of(record), len(when + outlet))
        yield f"  [cyan]{when}[/] {mark} {escape(outlet)} [dim]{escape(title)}[/]"


def title_of(record: Record) -> str:
    """Give the headline of an article, or its id."""
    return str(record["title"] or record["article_id"])


def statements_of(
    records: Iterable[Record], about: str | None, speaker: str | None
) -> list[Record]:
    """Give the statements with some words and by some speaker, most carried first."""
    found = [
        record
        for record in records
        if (about is None or has_words(record, about.casefold()))
        and (speaker is None or speaker.casefold() in speakers_of(record))
    ]
    return sorted(found, key=lambda record: (-record["articles"], record["statement_id"]))


def has_words(record: Record, words: str) -> bool:
    """Tell whether a wording of a statement has some words."""
    return any(words in variant["text"].casefold() for variant in record["variants"])


def speakers_of(record: Record) -> set[str]:
    """Give what the speaker of a statement may be asked for by: id, name and last name."""
    name = (record["speaker_name"] or "").casefold()
    return {(record["speaker_id"] or "").casefold(), name, *name.split()[-1:]}


def statement_lines(record: Record, *, everyone: bool) -> Iterator[str]:
    """Tell a statement: who said what, who carries it in which wording, who reports it."""
    yield statement(record)
    seen: set[str] = set()
    for carrier in record["carriers"]:
        story = carrier["story_id"] or carrier["article_id"]
        if everyone or story not in seen:
            yield carrier_line(carrier, record["variants"])
        seen.add(story)
    for report in record["reports"]:
        outlet = report["source"] or report["article_id"]
        yield f"  [dim]reported by {escape(outlet)}: {escape(cut(report['text'], len(outlet)))}[/]"


def carrier_line(carrier: Record, variants: Sequence[Record]) -> str:
    """Tell who carries a statement, and how its wording differs from the first."""
    when, outlet = minute_of(carrier["published_at"]), carrier["source"] or carrier["article_id"]
    variant = variants[carrier["wording"]]
    lacks = f" [red]−{some(variant['lacks'])}[/]" if variant["lacks"] else ""  # noqa: RUF001 - minus
    adds = f" [green]+{some(variant['adds'])}[/]" if variant["adds"] else ""
    return f"  [cyan]{when}[/] {escape(outlet)}{lacks}{adds}"


def some(words: Sequence[str]) -> str:
    """Write a few words."""
    more = " …" if len(words) > MOST_WORDS else ""
    return escape(" ".join(words[:MOST_WORDS]) + more)


def show(lines: Iterable[str]) -> None:
    """Show lines."""
    for line in lines:
        console.print(line)
