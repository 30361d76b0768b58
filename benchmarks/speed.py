"""Time Dateline: against stock spaCy, per component, by length, latency, workers, at start-up.

python -m benchmarks.speed [--articles N] [--rounds N] [--texts PLACE | --made] [--json FILE]
                           [--only PART]

The texts are those of a folder or a file, made of the seeds, or else the news of the Lee corpus.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import orjson

from benchmarks.components import components
from benchmarks.contest import contest
from benchmarks.latency import latency
from benchmarks.lengths import lengths
from benchmarks.machine import machine
from benchmarks.news.lee_background import lee_background
from benchmarks.scaling import scaling
from benchmarks.startup import starts
from benchmarks.texts import halves, new_words

Arguments = argparse.Namespace
PARTS: dict[str, tuple[str, Callable[[Arguments], Sequence[Any]]]] = {
    "contest": (
        "µs a token on two cores; stock spaCy's time over each one's, and that of in-process",
        lambda given: contest(given.articles, given.rounds, given.texts),
    ),
    "components": (
        "µs of CPU a token, by component",
        lambda given: components(given.articles // 2, given.texts),
    ),
    "lengths": ("seconds for one long article", lambda given: lengths(given.texts)),
    "latency": ("milliseconds from topic to topic", lambda given: latency(given.texts)),
    "workers": ("articles a second", lambda given: scaling(given.texts)),
    "start-up": ("seconds at start-up", lambda _: starts()),
}


def main() -> None:
    """Print a table for each part, and write the figures as JSON where asked."""
    parser = argparse.ArgumentParser(description="Time Dateline on this machine.")
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=3)
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--texts", type=Path, help="folder of texts, or JSON Lines")
    source.add_argument(
        "--made", action="store_true", help="made of the seeds: few words, met often"
    )
    parser.add_argument("--json", type=Path, help="file for the figures")
    parser.add_argument("--only", choices=PARTS, action="append", help="some parts only")
    arguments = parser.parse_args()
    if arguments.texts is None and not arguments.made:
        arguments.texts = lee_background()
    texts = described(arguments.articles, arguments.texts)
    figures: dict[str, Any] = {"machine": machine(), "texts": texts}
    for known in (figures["machine"], texts):
        say("; ".join(f"{name} {value}" for name, value in known.items()))
    for name in arguments.only or PARTS:
        title, measure = PARTS[name]
        say(f"\n{title}")
        rows = measure(arguments)
        tell(rows)
        figures[name] = [row._asdict() for row in rows]
    if arguments.json:
        arguments.json.write_bytes(orjson.dumps(figures, option=orjson.OPT_INDENT_2))


def described(count: int, place: Path | None) -> dict[str, str]:
    """Say what is read, and how much of it is new to who has read the first half."""
    texts = halves(count, place, chance=0)
    return {
        "texts": "made of the seeds" if place is None else place.name,
        "articles": str(sum(map(len, texts))),
        "new words a thousand in the second half": shown(new_words(texts)),
    }


def tell(rows: Sequence[Any]) -> None:
    """Print rows of one kind as a table."""
    lines = [[name.replace("_", " ") for name in rows[0]._fields]]
    lines += [[shown(value) for value in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        first, *rest = (f"{text:{width}}" for text, width in zip(line, widths, strict=True))
        say("  ".join([first, *(text.strip().rjust(len(text)) for text in rest)]))


def shown(value: float | str) -> str:
    """Write a figure with three digits that count."""
    if isinstance(value, str | int):
        return str(value)
    return f"{float(f'{value:.3g}'):g}"


def say(line: str) -> None:
    """Print a line at once, so that long work is not silent."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
