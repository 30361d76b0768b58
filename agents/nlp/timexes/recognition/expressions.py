"""Expressions of time in a text: words become classes, rules over classes become phrases."""

import re
from collections.abc import Iterator, Sequence

from agents.nlp.timexes.recognition.candidates import stretches
from agents.nlp.timexes.recognition.chunker import Part, derivation
from agents.nlp.timexes.recognition.coordination import coordinated
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.recognition.rules import VOCABULARY, class_code
from agents.nlp.timexes.recognition.vocabulary import LEXEME, number_word, phrase

KNOWN_RUN = re.compile(r"[^.]+")


def expressions(text: str) -> Iterator[Phrase]:
    """Find the expressions of time in a text, in reading order."""
    for start, end in stretches(text):
        matches = list(LEXEME.finditer(text, start, end))
        codes = "".join([class_code(match[0]) for match in matches])
        for run in KNOWN_RUN.finditer(codes):
            first = run.start()
            for node in derivation(run[0]):
                yield from coordinated(made(node, matches, first))


def made(node: Part, words: Sequence[re.Match[str]], first: int) -> Phrase:
    """Make the phrase that was derived of a run, given where the run begins among some words."""
    if isinstance(node, int):
        return known(words[first + node])
    parts = tuple([made(part, words, first) for part in node.parts])
    meaning = spelled_year(parts) if node.rule == "spelled_year" else ""
    return Phrase(node.kind, parts[0].start, parts[-1].end, meaning, node.rule, parts)


def known(match: re.Match[str]) -> Phrase:
    """Make a phrase of a word that has a class."""
    word = VOCABULARY.get(match[0]) or number_word(match[0])
    if word is None:
        raise ValueError(match[0])
    return phrase(match, word)


def spelled_year(parts: Sequence[Phrase]) -> int:
    """Add up a year in words: "nineteen ninety-six"."""
    hundreds, *rest = [int(part.meaning) for part in parts if part.kind != "HYPHEN"]
    return hundreds * 100 + sum(rest)
