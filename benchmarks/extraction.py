"""How much of the article is taken out of its page: ``python -m benchmarks.extraction FOLDER``.

The folder holds pages (``a.html``) beside their articles' texts (``a.txt``). Words are counted
however often they stand, wherever they stand; noise counts as left out, since nothing reads it.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from typing import NamedTuple

import orjson

from agents.ingest.accept import UnreadableArticle, accept
from agents.masking import blanked
from benchmarks.texts import RECEIVED
from streams.cli.file_encodings import decoded

WORD = re.compile(r"\w+")


class Score(NamedTuple):
    """What was found of one article."""

    page: str
    recall: float
    precision: float


def main() -> None:
    """Print recall and precision of each page, the worst first, and their mean."""
    if len(sys.argv) != 2 or not (found := list(scores(Path(sys.argv[1])))):  # noqa: PLR2004
        sys.exit("usage: python -m benchmarks.extraction FOLDER (of .html beside .txt)")
    found.sort(key=lambda score: score.recall + score.precision)
    recall, precision = mean(each.recall for each in found), mean(each.precision for each in found)
    for score in (*found, Score(f"mean of {len(found)} pages", recall, precision)):
        sys.stdout.write(f"{score.recall:.3f}  {score.precision:.3f}  {score.page}\n")


def scores(folder: Path) -> Iterator[Score]:
    """Yield the score of each page that has its text beside it."""
    for page in sorted(folder.glob("*.html")):
        text = page.with_suffix(".txt")
        if text.exists():
            yield score(page.name, words(extracted(page)), words(decoded(text.read_bytes())))


def extracted(page: Path) -> str:
    """Give the prose that Dateline takes out of a page; nothing where it refuses it."""
    try:
        html = orjson.dumps({"html": decoded(page.read_bytes())})
        article = accept(html, key=None, received_at=RECEIVED)
    except UnreadableArticle:
        return ""
    return blanked(article["text"], article["noise"])


def words(text: str) -> Counter[str]:
    """Count the words of a text."""
    return Counter(WORD.findall(text.casefold()))


def score(page: str, found: Counter[str], gold: Counter[str]) -> Score:
    """Compare the words that were found with those of the article."""
    common = (found & gold).total()
    return Score(page, common / max(gold.total(), 1), common / max(found.total(), 1))


if __name__ == "__main__":
    main()
