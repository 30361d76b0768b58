"""The rules that make expressions of time of classes of words, compiled."""

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

from agents.nlp.timexes.recognition.vocabulary import NUMBER_CLASSES, number_word, read_vocabulary
from agents.word_lists import data_file

FOUND = frozenset({"DATE", "LIST", "SPAN", "WINDOW", "SET", "HOUR"})
WHOLE_NUMBERS = ("FOUR", "FIGURES", "DAYNUM", "TWO")
UNKNOWN = "."
NUMERIC = re.compile(r"(?:FY|['\u2018\u2019])?\d")
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


VOCABULARY = read_vocabulary(data_file("nlp/timexes", "en/vocabulary.toml"))


def read_grammar(path: Path) -> Grammar:
    """Compile the rules to patterns over one character for each class."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    kinds = {word.kind for word in VOCABULARY.values()} | {*NUMBER_CLASSES, *WHOLE_NUMBERS}
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


GRAMMAR = read_grammar(data_file("nlp/timexes", "en/grammar.toml"))
WORD_CODES = {word: GRAMMAR.codes[entry.kind] for word, entry in VOCABULARY.items()}


def class_code(text: str) -> str:
    """Give the code of a word's class; a word outside the vocabulary is known if it is a number."""
    code = WORD_CODES.get(text)
    if code is not None:
        return code
    word = number_word(text) if NUMERIC.match(text) else None
    return GRAMMAR.codes[word.kind] if word else UNKNOWN
