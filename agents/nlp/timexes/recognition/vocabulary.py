"""The words that expressions of time are made of, and the numbers told by their shape."""

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

from agents.nlp.timexes.recognition.phrase import Meaning, Phrase

NUMBER_CLASSES = {
    "ISO": re.compile(r"\d{4}-\d\d-\d\d(?:T.+)?"),
    "SLASHED": re.compile(r"\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)"),
    "CLOCK": re.compile(r"\d{1,2}:\d\d(?::\d\d)?"),
    "FRACTION": re.compile(r"[1-9]/[1-9]"),
    "DECIMAL": re.compile(r"\d{1,9}\.\d{1,3}"),
    "COUNT": re.compile(r"\d{1,3}(?:,\d{3}){1,3}|\d{1,9}"),
    "DECADE": re.compile(r"(?:1\d|20)?\d0['\u2019]?s"),
    "ORDINAL": re.compile(r"\d{1,2}(?:st|nd|rd|th)"),
    "STROKE": re.compile(r"\d{1,2}(?:am|pm)"),
}
FIRST_YEAR, LAST_YEAR, LAST_DAY = 1000, 2199, 31
# Every repetition is bounded, so that no text makes the reading slower than its length.
LEXEME = re.compile(
    r"""[AaPp]\.[Mm]\b\.?
    | [^\W\d]\w*
    | \d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?(?!\w)
    | \d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)(?!\w)
    | \d{1,2}:\d\d(?::\d\d)?(?!\w)
    | \d{1,3}(?:,\d{3}){1,3}(?![\w,])
    | \d{1,2}/\d{1,2}(?!\w)
    | \d{1,9}\.\d{1,3}(?!\w)
    | \d{1,4}['\u2019]s(?!\w)
    | \d\w*
    | ['\u2019]s\b
    | [^\w\s]
    """,
    re.VERBOSE,
)


class Word(NamedTuple):
    """What a word of the vocabulary is: its class and meaning."""

    kind: str
    meaning: Meaning


def read_vocabulary(path: Path) -> dict[str, Word]:
    """Read the classes of words, each word in every way it is written."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    words = {}
    for kind, entries in data["classes"].items():
        for word, meaning in entries.items():
            forms = {word.capitalize(), word.upper()}
            if kind not in data["capitalised"]:
                forms.add(word)
            words.update(dict.fromkeys(forms, Word(kind, meaning)))
    return words


def number_word(text: str) -> Word | None:
    """Tell what a word that begins with a digit is by its shape."""
    kind = next((kind for kind, shape in NUMBER_CLASSES.items() if shape.fullmatch(text)), None)
    if kind is None:
        return None
    if kind == "COUNT":
        return count_word(text)
    if kind == "ORDINAL":
        return Word(kind, int(text[:-2]))
    return Word(kind, text)


def count_word(text: str) -> Word:
    """Tell years and days of the month from other whole numbers."""
    value = int(text.replace(",", ""))
    if len(text) == len("2020") and FIRST_YEAR <= value <= LAST_YEAR:
        return Word("FOUR", value)
    if 1 <= value <= LAST_DAY and len(text) <= len("31"):
        return Word("DAYNUM", value)
    return Word("COUNT", value)


def phrase(match: re.Match[str], word: Word) -> Phrase:
    """Put a word in its place."""
    return Phrase(word.kind, match.start(), match.end(), word.meaning)
