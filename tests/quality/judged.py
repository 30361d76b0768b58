"""Articles of the project's own with every event judged: is it worth a timeline, who takes part."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

ARTICLES = Path(__file__).parent / "articles"
RANKS = ("first", "worth", "minor")
"""``first``: nobody would leave it out; ``worth``: one may have it; ``minor``: it is no news."""


class Judgement(NamedTuple):
    """What a reader says of an event."""

    trigger: str
    """Its word, with ``#2`` where that stands for the second time."""
    rank: str
    names: tuple[str, ...]
    """Who takes part, as far as the sentence tells and a name in the article says who that is."""
    event: str
    """The same for all words that tell of one event."""


def articles() -> Iterator[tuple[dict[str, Any], dict[str, Judgement]]]:
    """Yield each article, as a crawler would send it, with its judgements by trigger."""
    for path in sorted(ARTICLES.glob("*.toml")):
        given = tomllib.loads(path.read_text(encoding="utf-8"))
        judged = [judgement(line) for line in given.pop("events").strip().splitlines()]
        text = f"{given['title']}\n\n{given['text'].strip()}"
        yield {"id": path.stem, **given, "text": text}, {each.trigger: each for each in judged}


def judgement(line: str) -> Judgement:
    """Read a line: trigger, rank, names with commas, and what event it is after ``=``."""
    told, _, event = line.partition("=")
    trigger, rank, *names = told.split(maxsplit=2)
    found = [name.strip() for name in "".join(names).split(",") if name.strip()]
    return Judgement(trigger, rank, tuple(found), event.strip() or trigger)


def by_trigger(record: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Give the events of a record by their words, numbered where a word is there again."""
    seen: Counter[str] = Counter()
    found = {}
    for event in record["events"]:
        word = record["text"][event["trigger"]["start"] : event["trigger"]["end"]]
        seen[word] += 1
        found[word if seen[word] == 1 else f"{word}#{seen[word]}"] = event
    return found
