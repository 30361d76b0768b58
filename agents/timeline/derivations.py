"""How the grammar makes phrases of a run of words: a matter of the words' classes alone."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from agents.timeline.grammar import FOUND, GRAMMAR, Level

# News tells its times in few ways: most runs are met again. Long ones are not, nor remembered.
REMEMBERED, LONGEST = 2**13, 32
FOUND_CODES = frozenset(GRAMMAR.codes[kind] for kind in FOUND)


class Step(NamedTuple):
    """A phrase made of those from a place to another."""

    start: int
    end: int
    rule: str
    kind: str


Derivation = tuple[tuple[Step, ...], ...]
"""The steps of each level, in reading order; none at all where no expression is made."""


def derivation(codes: str) -> Derivation:
    """Derive what a run of classes makes."""
    return remembered_derivation(codes) if len(codes) <= LONGEST else derived(codes)


def derived(codes: str) -> Derivation:
    """Apply the levels of the grammar in turn."""
    if not GRAMMAR.telling.search(codes):
        return ()
    levels = []
    for level in GRAMMAR.levels:
        steps = tuple(steps_of(level, codes))
        codes = replaced(codes, steps)
        levels.append(steps)
    return () if FOUND_CODES.isdisjoint(codes) else tuple(levels)


remembered_derivation = lru_cache(REMEMBERED)(derived)


def steps_of(level: Level, codes: str) -> Iterator[Step]:
    """Match the rules of one level."""
    for match in level.pattern.finditer(codes):
        rule = match.lastgroup or ""
        yield Step(*match.span(), rule, level.gives[rule])


def replaced(codes: str, steps: tuple[Step, ...]) -> str:
    """Put the class of each new phrase in the place of what it is made of."""
    pieces, done = [], 0
    for step in steps:
        pieces += [codes[done : step.start], GRAMMAR.codes[step.kind]]
        done = step.end
    return "".join([*pieces, codes[done:]])
