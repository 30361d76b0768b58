"""Expressions of time in a text: words become classes, rules over classes become phrases."""

import re
from collections.abc import Iterator, Sequence

from agents.timeline.grammar import FOUND, GRAMMAR, VOCABULARY, Level, class_code
from agents.timeline.phrases import Phrase
from agents.timeline.stretches import stretches
from agents.timeline.vocabulary import LEXEME, number_word, phrase

KNOWN_RUN = re.compile(r"[^.]+")


def expressions(text: str) -> Iterator[Phrase]:
    """Find the expressions of time in a text, in reading order."""
    for start, end in stretches(text):
        matches = list(LEXEME.finditer(text, start, end))
        codes = "".join([class_code(match[0]) for match in matches])
        for run in KNOWN_RUN.finditer(codes):
            if GRAMMAR.telling.search(run[0]):
                yield from reduce([known(match) for match in matches[run.start() : run.end()]])


def known(match: re.Match[str]) -> Phrase:
    """Make a phrase of a word that has a class."""
    word = VOCABULARY.get(match[0]) or number_word(match[0])
    if word is None:
        raise ValueError(match[0])
    return phrase(match, word)


def reduce(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Apply the grammar to a run of words and give the expressions it makes."""
    for stage in GRAMMAR.levels:
        phrases = apply(stage, phrases)
    return [found for found in phrases if found.kind in FOUND]


def apply(stage: Level, phrases: Sequence[Phrase]) -> list[Phrase]:
    """Put a phrase in the place of the words of each match."""
    codes = "".join(GRAMMAR.codes[item.kind] for item in phrases)
    done: list[Phrase] = []
    end = 0
    for match in stage.pattern.finditer(codes):
        done += phrases[end : match.start()]
        done.append(group(match.lastgroup or "", stage, phrases[match.start() : match.end()]))
        end = match.end()
    return [*done, *phrases[end:]]


def group(rule: str, stage: Level, parts: Sequence[Phrase]) -> Phrase:
    """Join the words of a match."""
    meaning = spelled_year(parts) if rule == "spelled_year" else ""
    return Phrase(stage.gives[rule], parts[0].start, parts[-1].end, meaning, rule, tuple(parts))


def spelled_year(parts: Sequence[Phrase]) -> int:
    """Add up a year in words: "nineteen ninety-six"."""
    hundreds, *rest = [int(part.meaning) for part in parts if part.kind != "HYPHEN"]
    return hundreds * 100 + sum(rest)
