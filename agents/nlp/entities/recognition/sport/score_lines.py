"""Lines of results, tables and fixtures: "Halden 2 Moss 1", "Halden 14 9 3 2", "Moss at Lier"."""

import re
from collections.abc import Iterator

from agents.nlp.caching import bounded_cache
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.words import Stretch

# Longer lines are sentences.
LONGEST_LINE, LONGEST_WORD = 32, 30
AGAINST = frozenset({"at", "AT", "v", "V", "vs", "vs.", "VS"})
INSIDE = frozenset({"of", "and", "de", "di", "la", "du", "van", "der", "&", "'s", "\u2019s"})
SIGNS = dict.fromkeys("-\u2013", "-") | {sign: sign for sign in "().,;:"}
NUMBER = re.compile(r"[+.]?\d[\d.,:/]*\+?")
# A line is matched by its shape, one letter a word: n a number, z one that ends a name as in
# "Mainz 05", y a year, W a capital, o what stands inside names, @ what stands between two teams,
# p what is in brackets, x all else.
NAME = r"(?:y(?=W))?W(?:[Wo]|\.(?=W))*z?"
# "83 and 174" in cricket.
SCORE = r"n(?:-n)*p*(?:on(?:-n)*p*)?"
# "The Oval: ", before the first result of a line.
GROUND = r"(?:[Wo@-]+:)?"
RESULT = re.compile(rf"(?:n\.?)?({NAME})p*{SCORE},?@?({NAME})p*{SCORE}[.,;]*")
FIRST_RESULT = re.compile(GROUND + RESULT.pattern)
MODERN_RESULT = re.compile(rf"({NAME})p*n-np*({NAME})p*\.?$")
FIXTURE = re.compile(rf"({NAME})@({NAME})p*\.?$")
STANDING = re.compile(rf"(?:n\.?)?({NAME})p*(?:(?:[,-]*[nyz]){{4,}}[,-]*|nnn-)$")


def stretches(reading: TokenColumns) -> Iterator[Stretch]:
    """Yield where such lines name what may be teams."""
    for start, end in lines(reading):
        if 1 < end - start <= LONGEST_LINE:
            shape = without_brackets("".join(map(letter_of, reading.words[start:end])))
            for low, high in names_in(shape):
                yield start + low, start + high


def lines(reading: TokenColumns) -> Iterator[Stretch]:
    """Yield where lines begin, and where the words in them end."""
    ends = [start - 1 for start in reading.line_starts[1:]]
    yield from zip(reading.line_starts, [*ends, len(reading.words)], strict=True)


def names_in(shape: str) -> Iterator[Stretch]:
    """Yield where the shape of a line has names."""
    for form in (MODERN_RESULT, FIXTURE, STANDING):
        match = form.match(shape)
        if match:
            yield from match.regs[1:]
            return
    match = FIRST_RESULT.match(shape)
    while match:
        yield from match.regs[1:]
        match = RESULT.match(shape, match.end())


@bounded_cache(LONGEST_WORD)
def letter_of(word: str) -> str:
    """Tell what a word is in such a line."""
    if word[0].isdigit() or NUMBER.fullmatch(word):
        return number_of(word)
    if word in AGAINST:
        return "@"
    if word[0].isupper():
        return "W"
    return "o" if word in INSIDE else SIGNS.get(word, "x")


def number_of(word: str) -> str:
    """Tell scores from years, and from what ends a name."""
    if not word.isdigit():
        return "n" if NUMBER.fullmatch(word) else "x"
    if len(word) == len("1860") and word[0] == "1":
        return "y"
    return "z" if word[0] == "0" and len(word) > 1 else "n"


def without_brackets(shape: str) -> str:
    """Blank what stands in brackets."""
    return re.sub(r"\([^()]*\)", lambda inside: "p" * len(inside[0]), shape)
