"""Count how rare words are in the news: ``agents/resemblance/data/en/passage_frequencies.tsv``.

python -m benchmarks.training.frequencies --data FOLDER
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import orjson

from agents.resemblance.background import FILE, PASSAGES
from agents.resemblance.words import words_of
from agents.word_lists import data_file
from benchmarks.training.writing import data_folder

SOURCES = ("ready/polnear-train.input.jsonl", "ner/gmb.jsonl", "ner/docred.jsonl")
HEAD = (
    "In how many passages of news and encyclopedia a word stands, those in three or more. Counted "
    "(python -m benchmarks.training.frequencies) on PolNeAR's training part, GMB and Re-DocRED; "
    "counts only, no text; Apache-2.0."
)
PASSAGE_WORDS = 200
LEAST_SEEN = 3


def passages(data: Path) -> Iterator[set[str]]:
    """Yield the different words of each passage: one unit for texts of any length."""
    for source in SOURCES:
        for line in (data / source).read_bytes().splitlines():
            words = words_of(orjson.loads(line)["text"])
            for start in range(0, len(words), PASSAGE_WORDS):
                yield set(words[start : start + PASSAGE_WORDS])


def main() -> None:
    """Write the table, the most frequent words first."""
    counts: Counter[str] = Counter()
    number = 0
    for words in passages(data_folder(__doc__)):
        counts.update(words)
        number += 1
    seen = sorted((-count, word) for word, count in counts.items() if count >= LEAST_SEEN)
    rows = [f"{PASSAGES}\t{number}", *(f"{word}\t{-count}" for count, word in seen)]
    path = data_file("resemblance", FILE)
    path.write_text("\n".join([f"# {HEAD}", *rows, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
