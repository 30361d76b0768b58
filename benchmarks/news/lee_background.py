"""The Lee background corpus: 300 articles of an Australian broadcaster's news, 60,000 words.

The package gensim carries it among its tests' data (Lee, Pincombe and Welsh, 2005).
"""

import subprocess
import sys
from pathlib import Path

import orjson

from benchmarks.environments import environment

CORPUS = "lib/python*/site-packages/gensim/test/test_data/lee_background.cor"


def lee_background() -> Path:
    """Give a file of its articles as submissions; end with what to do where it cannot be had."""
    try:
        place = environment("news", "--no-deps")
    except subprocess.CalledProcessError:
        sys.exit(
            "the news to measure with comes with the package gensim, which could not be installed "
            "into .venv-news: name texts of your own (--texts FOLDER or FILE.jsonl), or take "
            "texts made of the seeds (--made), whose every word is soon known"
        )
    return written(next(place.glob(CORPUS)), place / "lee-background.jsonl")


def written(corpus: Path, file: Path) -> Path:
    """Write the corpus, which has an article a line, as JSON Lines."""
    articles = filter(None, map(str.strip, corpus.read_text(encoding="utf-8").splitlines()))
    lines = [
        orjson.dumps({"id": f"lee:{number}", "text": text})
        for number, text in enumerate(articles, 1)
    ]
    file.write_bytes(b"\n".join(lines))
    return file
