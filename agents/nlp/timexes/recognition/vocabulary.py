"""The words that expressions of time are made of, and the numbers told by their shape."""

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

from agents.nlp.timexes.recognition.phrase import Meaning, Phrase
from agents.word_lists import lines, rows

NUMBER_CLASSES = {
    "ISO": re.compile(r"\d{4}-\d\d-\d\d(?:T.+)?"),
    "SLASHED": re.compile(r"\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)"),
    "CLOCK": re.compile(r"\d{1,2}:\d\d(?::\d\d)?"),
    "FRACTION": re.compile(r"[1-9]/[1-9]"),
    "DECIMAL": re.compile(r"\d{1,9}\.\d{1,9}"),
    "COUNT": re.compile(r"\d{1,3}(?:,\d{3}){1,3}|\d{1,9}"),
    "DECADE": re.compile(r"(?:1\d|20)\d0['\u2019]?s"),
    "SHORTDECADE": re.compile(r"\d0['\u2019]?s"),
    "DAYORDINAL": re.compile(r"\d{1,2}(?:st|nd|rd|th)"),
    "STROKE": re.compile(r"\d{1,2}(?:[:.]\d\d)?[AaPp][Mm]"),
    "SHORTYEAR": re.compile(r"['\u2018\u2019]\d\d"),
    "FISCALYEAR": re.compile(r"FY(?:\d{4}|\d\d)"),
}
FIRST_YEAR, LAST_YEAR, LAST_DAY = 1000, 2199, 31


class Word(NamedTuple):
    """What a word of the vocabulary is: its class and meaning."""

    kind: str
    meaning: Meaning


def read_names() -> dict[str, Word]:
    """Read the days with a name, and names that tell no day, in every way they are written."""
    words = {name: Word("NAME", "") for name in lines("nlp/timexes", "en/names.txt")}
    for name, rule in rows("nlp/timexes", "en/holidays.tsv", 2):
        written = {name, name.upper()}
        written |= {form.replace("'", "\u2019") for form in written}
        words.update(dict.fromkeys(written, Word("HOLIDAY", rule)))
    return words


NAMES = read_names()
# Every repetition is bounded, so that no text makes the reading slower than its length.
LEXEME = re.compile(
    rf"""(?=[A-Z])(?:{"|".join(re.escape(name) for name in sorted(NAMES, reverse=True))})\b
    | [AaPp]\.[Mm]\b\.?
    | [Oo]['\u2019]clock\b
    | [^\W\d]\w*
    | \d{{4}}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d{{1,9}})?(?:Z|[+-]\d\d:?\d\d)?)?(?!\w)
    | \d{{1,2}}[/.]\d{{1,2}}[/.](?:\d{{4}}|\d\d)(?!\w)
    | \d{{1,2}}[:.]\d\d[AaPp][Mm]\b
    | \d{{1,2}}:\d\d(?::\d\d)?(?!\w)
    | \d{{1,3}}(?:,\d{{3}}){{1,3}}(?![\w,])
    | \d{{1,2}}/\d{{1,2}}(?!\w)
    | \d{{1,9}}\.\d{{1,9}}(?!\w)
    | \d{{1,4}}['\u2019]s(?!\w)
    | (?<!['\u2018\u2019])['\u2018\u2019]\d\d(?![\w%])
    | \d\w*
    | ['\u2019]s\b
    | [^\w\s]
    """,
    re.VERBOSE,
)


def read_vocabulary(path: Path) -> dict[str, Word]:
    """Read the classes of words, each word in every way it is written."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    words = dict(NAMES)
    for kind, entries in data["classes"].items():
        for word, meaning in entries.items():
            forms = {word.capitalize(), word.upper()}
            if kind not in data["capitalised"]:
                forms.add(word)
            words.update(dict.fromkeys(forms, Word(kind, meaning)))
    return words


def number_word(text: str) -> Word | None:
    """Tell what a word with digits is by its shape."""
    kind = next((kind for kind, shape in NUMBER_CLASSES.items() if shape.fullmatch(text)), None)
    if kind is None:
        return None
    if kind == "COUNT":
        return count_word(text)
    if kind == "DAYORDINAL":
        return ordinal_word(int(text[:-2]))
    return Word(kind, text)


def ordinal_word(value: int) -> Word:
    """Tell days of the month from other ordinals."""
    return Word("DAYORDINAL" if 1 <= value <= LAST_DAY else "ORDINAL", value)


def count_word(text: str) -> Word:
    """Tell years and days of the month from other whole numbers, and those by their digits."""
    value = int(text.replace(",", ""))
    if len(text) == len("2020"):
        return Word("FOUR" if FIRST_YEAR <= value <= LAST_YEAR else "FIGURES", value)
    if 1 <= value <= LAST_DAY and len(text) <= len("31"):
        return Word("DAYNUM", value)
    return Word("TWO" if len(text) == len("98") else "COUNT", value)


def phrase(match: re.Match[str], word: Word) -> Phrase:
    """Put a word in its place."""
    return Phrase(word.kind, match.start(), match.end(), word.meaning)
