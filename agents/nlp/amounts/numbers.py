"""Numbers as news writes them: 1,200, 3.5 million, two hundred, five dozen."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from agents.word_lists import rows

PACKAGE = "nlp/amounts"
SCALE = "*"
VALUES = {
    word: float(value)
    for word, value in rows(PACKAGE, "en/numbers.tsv", 2)
    if not value.startswith(SCALE)
}
SCALES = {
    word: float(value[1:])
    for word, value in rows(PACKAGE, "en/numbers.tsv", 2)
    if value.startswith(SCALE)
}
FIGURE = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,6})?(bn|mn|m|k)?", re.IGNORECASE)
AND = "and"
# Longer ones are no numbers but lists.
LONGEST = 8
TO = frozenset({"to", "-", "\N{EN DASH}"})
# "Two hundred thousand" is one factor, and what is so large has no scale left out.
LEAST_SCALED = 1000


class Number(NamedTuple):
    """A number, and how many words it takes."""

    value: float
    words: int


def number_at(words: Sequence[str], start: int) -> Number | None:
    """Read the number that begins at a word: a figure with its scale, or words.

    Of a range the first end takes the scale of the second: "5 to 7 million".
    """
    found = single(words, start)
    if found is None or start + found.words >= len(words):
        return found
    end = start + found.words
    if words[end] not in TO and (
        words[end] != AND or "between" not in words[max(0, start - 2) : start]
    ):
        return found
    place = next((at for at in (end + 1, end + 2) if at < len(words) and value_of(words[at])), None)
    second = single(words, place) if place else None
    scale = SCALES.get(words[place + second.words - 1].lower()) if place and second else None
    if scale and found.words == 1 and found.value < LEAST_SCALED:
        return Number(found.value * scale, 1)
    return found


def single(words: Sequence[str], start: int) -> Number | None:
    """Read one number."""
    first = value_of(words[start])
    if first is None:
        return None
    total, current, place = 0.0, first, start + 1
    while place < min(len(words), start + LONGEST):
        word = words[place].lower()
        if word in SCALES and (len(word) > 1 or words[start][-1].isdigit()):
            current *= SCALES[word]
            if SCALES[word] >= LEAST_SCALED:
                total, current = total + current, 0.0
        elif word in VALUES and is_word(words, place - 1):
            current += VALUES[word]
        elif word not in {AND, "-"} or not (
            is_word(words, place - 1)
            and words[place + 1 : place + 2]
            and is_value(words[place + 1])
        ):
            break
        place += 1
    return Number(total + current, place - start)


def is_value(word: str) -> bool:
    """Tell a number in words, no scale."""
    return word.lower() in VALUES


def is_word(words: Sequence[str], place: int) -> bool:
    """Tell a number in words from one in figures."""
    if place >= len(words):
        return False
    word = words[place].lower()
    return word in VALUES or word in SCALES or word in {AND, "-"}


def value_of(word: str) -> float | None:
    """Read one word: 12, 1,200, 3.5, twelve, twenty-five."""
    small = word.lower()
    if small in VALUES:
        return VALUES[small]
    figure = FIGURE.fullmatch(word)
    if figure:
        scale = SCALES[figure[3].lower()] if figure[3] else 1.0
        return float(figure[1].replace(",", "") + (figure[2] or "")) * scale
    tens, _, ones = small.partition("-")
    return VALUES[tens] + VALUES[ones] if tens in VALUES and ones in VALUES else None
