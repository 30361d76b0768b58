"""Expressions of time in a text: words become classes, rules over classes become phrases."""

import re
from collections.abc import Iterator, Sequence

from agents.timeline.derivations import Derivation, Step, derivation
from agents.timeline.grammar import FOUND, VOCABULARY, class_code
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
            derived = derivation(run[0])
            if derived:
                yield from reduce([known(match) for match in matches[slice(*run.span())]], derived)


def known(match: re.Match[str]) -> Phrase:
    """Make a phrase of a word that has a class."""
    word = VOCABULARY.get(match[0]) or number_word(match[0])
    if word is None:
        raise ValueError(match[0])
    return phrase(match, word)


def reduce(phrases: Sequence[Phrase], derived: Derivation) -> list[Phrase]:
    """Make the expressions that the classes of a run of words derive."""
    for steps in derived:
        phrases = made(steps, phrases) if steps else phrases
    return [found for found in phrases if found.kind in FOUND]


def made(steps: Sequence[Step], phrases: Sequence[Phrase]) -> list[Phrase]:
    """Put a phrase in the place of the words of each step."""
    done: list[Phrase] = []
    end = 0
    for step in steps:
        done += phrases[end : step.start]
        done.append(group(step, phrases[step.start : step.end]))
        end = step.end
    return [*done, *phrases[end:]]


def group(step: Step, parts: Sequence[Phrase]) -> Phrase:
    """Join the words of a step."""
    meaning = spelled_year(parts) if step.rule == "spelled_year" else ""
    return Phrase(step.kind, parts[0].start, parts[-1].end, meaning, step.rule, tuple(parts))


def spelled_year(parts: Sequence[Phrase]) -> int:
    """Add up a year in words: "nineteen ninety-six"."""
    hundreds, *rest = [int(part.meaning) for part in parts if part.kind != "HYPHEN"]
    return hundreds * 100 + sum(rest)
