"""The word lists of the timeline: files with one word a line."""

from pathlib import Path

DATA = Path(__file__).parent / "data" / "en"


def read_words(name: str) -> frozenset[str]:
    """Read a list; lines that begin with # speak to people."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
