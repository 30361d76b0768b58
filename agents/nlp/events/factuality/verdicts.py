"""Fact checks: what stands behind "Claim:" is as real as the verdict behind it says."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from agents.nlp.events.factuality.effects import DENIED, HAPPENED, POSSIBLE
from agents.word_lists import data_file

LISTS: dict[str, list[str]] = tomllib.loads(
    data_file("nlp/events", "en/verdicts.toml").read_text(encoding="utf-8")
)
CLAIM, MYTH, VERDICT = "claims", "myths", "verdicts"
ROLES = {label: role for role in (CLAIM, MYTH, VERDICT) for label in LISTS[role]}
FALSE, TRUE = (
    re.compile(rf"\b({'|'.join(LISTS[kind])})\b", re.IGNORECASE) for kind in ("false", "true")
)
COLON = re.compile(":")
SENTENCE_END = re.compile(r"[\n.!?”\"]")
PARAGRAPH_END = re.compile(r"\S\s*\n\s*\n")
LONGEST_LABEL = 24
LONGEST_VERDICT = 60
"""In characters; a verdict's first words tell what it is."""
Label = tuple[int, int, str]
"""Where it begins and ends, and what it announces."""


def labels(text: str) -> Iterator[Label]:
    """Yield the labels that stand at the head of lines and sentences."""
    for colon in COLON.finditer(text):
        start = max(0, colon.start() - LONGEST_LABEL)
        words = SENTENCE_END.split(text[start : colon.start()])[-1]
        role = ROLES.get(words.strip().lower())
        if role:
            yield colon.start() - len(words), colon.end(), role


def judged(text: str) -> list[tuple[int, int, int]]:
    """Give what is claimed, as character offsets, with how real the article's verdict makes it."""
    found = [*labels(text), (len(text), len(text), CLAIM)]
    claims: list[tuple[int, int, int]] = []
    for (_, start, role), (end, after, following) in pairwise(found):
        if role != VERDICT:
            stop = PARAGRAPH_END.search(text, start, end)
            verdict = text[after : after + LONGEST_VERDICT] if following == VERDICT else ""
            claims.append((start, stop.end() if stop else end, modality(role, verdict)))
    return claims


def modality(role: str, verdict: str) -> int:
    """Tell what a verdict makes of a claim; without one it is open."""
    if role == MYTH or FALSE.search(verdict):
        return DENIED
    return HAPPENED if TRUE.search(verdict) else POSSIBLE


class Verdicts:
    """How real the article's own verdicts make what it repeats."""

    def __init__(self, text: str) -> None:
        self.claims = judged(text)
        self._starts = [start for start, _, _ in self.claims]

    def at(self, offset: int) -> int:
        """Give the modality of what is told at a place in the text, as far as verdicts tell."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0:
            return HAPPENED
        _, end, found = self.claims[place]
        return found if offset < end else HAPPENED
