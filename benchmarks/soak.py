"""Many articles through one worker, its memory printed on the way: it must stay flat.

python -m benchmarks.soak [--articles 20000] [--texts FOLDER]
"""

import argparse
import asyncio
import random
import sys
from pathlib import Path

import orjson

from benchmarks.stream import passed, running
from benchmarks.texts import articles
from benchmarks.usage import resident_megabytes

STEP = 1000
WARM = 2000
NAMES = 10
SYLLABLES = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "ro", "su", "ta", "vel", "zor", "quin")


def renewed(article: bytes) -> bytes:
    """Put names that nobody has met before into an article, as every day's news does."""
    value = orjson.loads(article)
    chance = random.Random(value["id"])  # noqa: S311 - nothing secret
    names = ["".join(chance.choices(SYLLABLES, k=3)).title() for _ in range(NAMES)]
    value["text"] += f"\n\nAmong them were {', '.join(names)}, officials said."
    return orjson.dumps(value)


def main() -> None:
    """Print megabytes after every thousand articles, and the growth after the first two."""
    parser = argparse.ArgumentParser(description="Watch a worker's memory.")
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--texts", type=Path)
    arguments = parser.parse_args()
    warm = 0.0
    with running() as stream:
        for done in range(STEP, arguments.articles + 1, STEP):
            batch = [
                renewed(each) for each in articles(STEP, arguments.texts, label=f"soak-{done}")
            ]
            asyncio.run(passed(stream, batch))
            megabytes = resident_megabytes(stream.worker.pid)
            warm = megabytes if done == WARM else warm
            growth = f", {megabytes / warm - 1:+.1%} since {WARM}" if warm else ""
            sys.stdout.write(f"{done} articles: {megabytes:.0f} MB{growth}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
