"""Stories and statements in the terminal."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from streams.cli.console import console, table
from streams.cli.lines import count_of, cut

Record = Mapping[str, Any]
WIDE = 40


def show_stories(records: Iterable[Record], most: int) -> None:
    """Show the stories that most articles tell, with their copies."""
    stories: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        stories[record["story_id"]].append(record)
    largest = sorted(stories.values(), key=lambda story: -len(story))[:most]
    table(("story", "articles", "copies", "told by"), map(story_row, largest))
    console.print(f"[dim]{count_of(len(stories), 'story')}[/]")


def story_row(records: Sequence[Record]) -> tuple[str, str, str, str]:
    """Tell a story in a row."""
    copies = sum(record["copy_of"] is not None for record in records)
    title = records[0]["title"] or records[0]["article_id"]
    outlets = dict.fromkeys(record["source"] for record in records if record["source"])
    return cut(title, WIDE), str(len(records)), str(copies), cut(", ".join(outlets), WIDE)


def show_statements(records: Iterable[Record], most: int) -> None:
    """Show the statements that most stories carry."""
    found = sorted(records, key=lambda record: (-record["stories"], -record["articles"]))
    table(("said", "by", "articles", "wordings"), map(statement_row, found[:most]))
    console.print(f"[dim]{count_of(len(found), 'statement')} in more than one article[/]")


def statement_row(record: Record) -> tuple[str, str, str, str]:
    """Tell a statement in a row."""
    speaker = record["speaker_name"] or "nobody named"
    numbers = str(record["articles"]), str(len(record["variants"]))
    return f"“{cut(record['text'], WIDE)}”", speaker, *numbers
