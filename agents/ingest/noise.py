"""Stretches of a text that are not prose: found and reported, never cut."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from agents.ingest.article_end import after_the_end
from agents.ingest.stubs import stub_end
from agents.word_lists import rows
from streams.contract.records import Noise

FLAGS = re.IGNORECASE | re.MULTILINE
UUID = r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"
# Atomic groups and possessive counts: a line that almost matches is read once.
ONE_ID = rf"(?>{UUID}|[0-9a-f]{{24,64}}+|\d{{10,}}+)"
GAP = r"[^\S\n]*+"
ID_LIST = rf"{ONE_ID}(?:{GAP}[,|]?+{GAP}(?<![0-9a-f]){ONE_ID})*+"
ID_LINE = re.compile(rf"^{GAP}(?=[0-9a-f]{{8}})({ID_LIST}){GAP}$", FLAGS)
BARE_UUID = re.compile(rf"(?<![\w-]){UUID}(?![\w-])", FLAGS)
# Scripts without spaces: Thai to Tibetan, Burmese, Khmer, and what Chinese and Japanese write with.
UNSPACED = (
    "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
    "\U00020000-\U0003ffff"
)
BLOB = re.compile(rf"(?<![^\s{UNSPACED}])[^\s{UNSPACED}]{{301,}}+")


class Inline(NamedTuple):
    """A pattern within a line."""

    kind: str
    pattern: re.Pattern[str]
    sign: str
    """Letters without which it need not be looked for, which takes far less time."""


def line_patterns() -> str:
    """Join the patterns of whole lines into one, a named group a kind."""
    found = (row for row in rows("ingest", "en/noise.tsv", 3) if row[0] == "line")
    kinds = groupby(found, key=lambda row: row[1])
    return "|".join(f"(?P<{kind}>{'|'.join(row[2] for row in of)})" for kind, of in kinds)


# Two letters ahead, a digit or a copyright sign: blank and one-letter lines take no time.
LINE = re.compile(rf"^{GAP}(?=\S\S|\d |©)(?:{line_patterns()}){GAP}$", FLAGS)
INLINE = [
    Inline(kind, re.compile(pattern, FLAGS), sign)
    for scope, kind, pattern, sign in rows("ingest", "en/noise.tsv", 4)
    if scope == "inline"
]


def noise_in(text: str) -> list[Noise]:
    """Find what is not prose, in reading order and without overlap."""
    kept = apart(candidates(text))
    return apart([*kept, *after_the_end(text, kept)])


def apart(found: Iterable[Noise]) -> list[Noise]:
    """Put stretches in reading order, and of those that overlap keep the first and longest."""
    kept: list[Noise] = []
    for noise in sorted(found, key=lambda noise: (noise["start"], -noise["end"])):
        if not kept or noise["start"] >= kept[-1]["end"]:
            kept.append(noise)
    return kept


def candidates(text: str) -> Iterator[Noise]:
    """Yield all that looks like noise, overlaps included."""
    for match in ID_LINE.finditer(text):
        ids = re.sub(UUID, "", match[1], flags=re.IGNORECASE)
        yield span(match, 1, "player-id" if any(map(str.isdigit, ids)) else "uuid")
    for match in BARE_UUID.finditer(text):
        yield span(match, 0, "uuid")
    for match in LINE.finditer(text):
        kind = match.lastgroup or ""
        yield span(match, kind, kind)
    for inline in INLINE:
        for match in inline.pattern.finditer(text) if inline.sign in text else ():
            yield span(match, 0, inline.kind)
    if stub := stub_end(text):
        yield stub
    for match in BLOB.finditer(text):
        yield span(match, 0, "blob")


def span(match: re.Match[str], group: int | str, kind: str) -> Noise:
    """Make a span of a group, without the spaces at its end."""
    start = match.start(group)
    return Noise(start=start, end=start + len(match[group].rstrip()), kind=kind)
