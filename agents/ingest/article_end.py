"""What stands after the end of an article: the author's life, and beginnings of other stories."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from agents.ingest.bylines import JOBS
from streams.contract.records import Noise

PARAGRAPH = re.compile(r"\S[^\n]*")
# An agency's last line: nothing of the article comes after it.
LAST_LINE = re.compile(
    r"our standards: |.*; ?(?:editing|writing) by |.*\(reporting by ", re.IGNORECASE
)
AFTER_LAST_LINE = 0.5
LONGEST_HEADING = 45
LONGEST_HEADLINE, LONGEST_SUMMARY = 150, 250
SENTENCE_END = tuple(".!?:;,\u2026\"'\u201d\u2019)")
# `Jane Roe is a senior reporter at the Gazette.`
BIOGRAPHY = re.compile(
    r"(?:[A-Z][\w.'\u2019-]{0,25} ){1,3}(?P<surname>[A-Z][\w'\u2019-]{1,25}) "
    r"(?:is|was|has been) (?:an?|the|our|currently an?) (?P<what>[^\n.]{3,120})"
)
LIFE = {"author", "authors", "lecturer", "co-author", "host", "fellow", "scholar"} | JOBS
FIRST_PARAGRAPHS, LAST_PARAGRAPHS, MOST_PARAGRAPHS = 2, 2, 1000
SHORTEST_DOUBLE = 40


class Paragraph(NamedTuple):
    """A paragraph that is not noise yet."""

    start: int
    text: str

    def noise(self, kind: str) -> Noise:
        """Give it as noise."""
        return Noise(start=self.start, end=self.start + len(self.text), kind=kind)


def after_the_end(text: str, noise: Sequence[Noise]) -> Iterator[Noise]:
    """Yield what is told of other stories, and of the author at the end."""
    prose = list(prose_of(text, noise))
    end = end_of(text, noise)
    within = [each for each in prose if each.start < end]
    yield from (each.noise("teaser") for each in prose[len(within) :])
    yield from (each.noise("teaser") for each in teasers(within, headings(noise)))
    last = within[FIRST_PARAGRAPHS:][-LAST_PARAGRAPHS:]
    yield from (each.noise("biography") for each in last if is_biography(each, text))


def prose_of(text: str, noise: Iterable[Noise]) -> Iterator[Paragraph]:
    """Yield the last paragraphs, as far as no noise begins in them."""
    first, *rest = text.rsplit("\n", MOST_PARAGRAPHS)
    begin = len(first) if len(rest) == MOST_PARAGRAPHS else 0
    starts = iter([each["start"] for each in noise if each["start"] >= begin])
    start = next(starts, len(text))
    for found in PARAGRAPH.finditer(text, begin):
        while start < found.start():
            start = next(starts, len(text))
        if start >= found.end():
            yield Paragraph(found.start(), found[0].rstrip())


def end_of(text: str, noise: Iterable[Noise]) -> int:
    """Give where the article ends by an agency's last line, else the end of the text."""
    ends = (
        each["end"]
        for each in noise
        if each["kind"] in {"credit", "notice"}
        and each["end"] > len(text) * AFTER_LAST_LINE
        and LAST_LINE.match(text[each["start"] : each["end"]])
    )
    return next(ends, len(text))


def headings(noise: Iterable[Noise]) -> list[int]:
    """Give where the headings for other stories end."""
    return [
        each["end"]
        for each in noise
        if each["kind"] == "link" and each["end"] - each["start"] < LONGEST_HEADING
    ]


def teasers(prose: Iterable[Paragraph], headings: Sequence[int]) -> Iterator[Paragraph]:
    """Yield headlines under a heading, and those told twice, with the summary under them."""
    waiting = iter(headings)
    heading = next(waiting, None)
    before = ""
    for each in prose:
        while heading is not None and heading <= each.start:
            before, heading = "heading", next(waiting, None)
        before = follows(each.text, before)
        if before:
            yield each


def follows(line: str, before: str) -> str:
    """Give what a line is after what stands before it: a headline, its summary, or nothing."""
    if is_doubled(line):
        return "doubled"
    if before == "doubled" and len(line) <= LONGEST_SUMMARY:
        return "summary"
    is_headline = len(line) <= LONGEST_HEADLINE and not line.endswith(SENTENCE_END)
    return "heading" if before == "heading" and is_headline else ""


def is_doubled(line: str) -> bool:
    """Tell whether a line says the same twice, as links with a picture and a headline do."""
    half = len(line) // 2
    headline = line[:half].rstrip()
    is_one = len(line) >= SHORTEST_DOUBLE and half <= LONGEST_HEADLINE
    return is_one and headline == line[half:].lstrip() and not headline.endswith(".")


def is_biography(paragraph: Paragraph, text: str) -> bool:
    """Tell whether a paragraph is about the author, whom the article itself does not name."""
    found = BIOGRAPHY.match(paragraph.text)
    if not found or LIFE.isdisjoint(re.findall(r"[\w-]+", found["what"].casefold())):
        return False
    return found["surname"] not in text[: paragraph.start]
