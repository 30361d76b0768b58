"""Many articles through one worker, its memory printed on the way: it must stay flat.

python -m benchmarks.soak [--articles 20000] [--texts FOLDER]

There are a thousand ids, under which ever new texts come: what the worker remembers of every
article that it has seen is meant to grow with their number.
"""

import argparse
import asyncio
import random
import sys
from pathlib import Path
from statistics import mean

import orjson

from benchmarks.stream import Stream, passed, running
from benchmarks.texts import articles
from benchmarks.usage import resident_megabytes

STEP = 1000
SECONDS = 0.2
WARM = 2000
IDS = 1000
# Names are met by Zipf's law, so that new ones never end but grow ever fewer: an article brings
# about 25 words that nobody has met before at first, and 15 at the end.
NAMES = 10_000_000
NAMED, SENTENCES = 10, 5
SYLLABLES = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "ro", "su", "ta", "vel", "zor", "quin")


def renewed(article: bytes, number: int) -> bytes:
    """Put names into an article, new ones among them, as every day's news does."""
    value = orjson.loads(article)
    chance = random.Random(number)  # noqa: S311 - nothing secret
    value["id"] = f"soak:{number % IDS}"
    for _ in range(SENTENCES):
        names = [name(int(NAMES ** chance.random())) for _ in range(NAMED)]
        value["text"] += f"\n\nAmong them were {', '.join(names)}, officials said."
    return orjson.dumps(value)


def name(rank: int) -> str:
    """Spell a name of ours, the shorter the more often it is met."""
    syllables = []
    while rank:
        rank, syllable = divmod(rank, len(SYLLABLES))
        syllables.append(SYLLABLES[syllable])
    return "".join(syllables).title()


async def watched(stream: Stream, texts: list[bytes]) -> list[float]:
    """Pass articles and give the mean memory of each process while the latter half passes.

    A process holds its words for some batches and lets go of them together: one look tells little.
    """
    samples = []
    passing = asyncio.create_task(passed(stream, texts))
    while not passing.done():
        samples.append(resident_megabytes(stream.worker.pid))
        await asyncio.wait({passing}, timeout=SECONDS)
    await passing
    return [mean(each) for each in zip(*samples[len(samples) // 2 :], strict=False)]


def main() -> None:
    """Print megabytes for every thousand articles, and the growth after the first two."""
    parser = argparse.ArgumentParser(description="Watch a worker's memory.")
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--texts", type=Path)
    arguments = parser.parse_args()
    warm = 0.0
    with running() as stream:
        for start in range(0, arguments.articles, STEP):
            texts = articles(STEP, arguments.texts, start=start)
            batch = [renewed(text, number) for number, text in enumerate(texts, start)]
            each = asyncio.run(watched(stream, batch))
            done, total = start + STEP, sum(each)
            warm = total if done == WARM else warm
            growth = f", {total / warm - 1:+.1%} since {WARM}" if warm else ""
            parts = " ".join(f"{part:.0f}" for part in each)
            sys.stdout.write(f"{done} articles: {total:.0f} MB ({parts}){growth}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
