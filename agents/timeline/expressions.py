"""Expressions of time in a text: words become classes, rules over classes become phrases."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from agents.timeline.phrases import Phrase
from agents.timeline.vocabulary import LEXEME, NUMBER_CLASSES, number_word, phrase, read_vocabulary
from agents.timeline.word_lists import DATA

FOUND = frozenset({"DATE", "SPAN", "SET", "HOUR"})
UNKNOWN = "."
DIGITS = frozenset("0123456789")
KNOWN_RUN = re.compile(r"[^.]+")
CLASS = re.compile(r"[A-Z]{1,}[A-Z_]*")
MACRO = re.compile(r"[a-z]+")


class Level(NamedTuple):
    """Rules that are applied together: one pattern, and the class that each rule gives."""

    pattern: re.Pattern[str]
    gives: dict[str, str]


class Grammar(NamedTuple):
    """The levels of rules, in the order they are applied."""

    levels: tuple[Level, ...]
    codes: dict[str, str]
    telling: re.Pattern[str]


VOCABULARY = read_vocabulary(DATA / "vocabulary.toml")


def read_grammar(path: Path) -> Grammar:
    """Compile the rules to patterns over one character for each class."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    kinds = {word.kind for word in VOCABULARY.values()} | {*NUMBER_CLASSES, "FOUR", "DAYNUM"}
    kinds |= FOUND | {"NUMBER", "AGE"}
    codes = {kind: chr(0x4E00 + place) for place, kind in enumerate(sorted(kinds))}
    levels = tuple(level(rules, data["macros"], codes) for rules in data["levels"])
    telling = re.compile(
        "[" + "".join(codes[kind] for kind in sorted(kinds.difference(data["idle"].split()))) + "]"
    )
    return Grammar(levels, codes, telling)


def level(rules: dict[str, list[str]], macros: dict[str, str], codes: dict[str, str]) -> Level:
    """Compile one level's rules to one pattern; the earlier rule wins."""
    branches = []
    for rule, (_, pattern) in rules.items():
        while MACRO.search(pattern):
            pattern = MACRO.sub(lambda name: macros[name[0]], pattern)  # noqa: PLW2901
        coded = CLASS.sub(lambda name: codes[name[0]], pattern).replace(" ", "")
        branches.append(f"(?P<{rule}>{coded.replace('(', '(?:').replace('(?:?', '(?')})")
    gives = {rule: gives for rule, (gives, _) in rules.items()}
    return Level(re.compile("|".join(branches)), gives)


GRAMMAR = read_grammar(DATA / "grammar.toml")
WORD_CODES = {word: GRAMMAR.codes[entry.kind] for word, entry in VOCABULARY.items()}


def expressions(text: str) -> Iterator[Phrase]:
    """Find the expressions of time in a text, in reading order."""
    matches = list(LEXEME.finditer(text))
    words = [match[0] for match in matches]
    codes = "".join([WORD_CODES.get(word) or number_code(word) for word in words])
    for run in KNOWN_RUN.finditer(codes):
        if GRAMMAR.telling.search(run[0]):
            yield from reduce([known(match) for match in matches[run.start() : run.end()]])


def number_code(text: str) -> str:
    """Give the code of a word outside the vocabulary, known only if it is a number."""
    if text[0] not in DIGITS:
        return UNKNOWN
    word = number_word(text)
    return GRAMMAR.codes[word.kind] if word else UNKNOWN


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
