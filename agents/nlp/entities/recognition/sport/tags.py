"""The sport that a headline is headed by: "ROWING - NORWAY WIN" names Norway alone."""

from collections.abc import Iterator, Sequence

from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.sport.vocabulary import SPELLED, SPORTS
from agents.nlp.entities.recognition.token_columns import TokenColumns

DIVIDERS = frozenset("-\u2013\u2014:")
# Beside a sport: "ICE HOCKEY", "MOTOR RACING", "RUGBY UNION".
BESIDE = frozenset({"ice", "motor", "racing", "union", "figure", "speed", "alpine", "nordic"})
# As "NHL ICE HOCKEY - ", with as much before it.
LONGEST_TAG = 5


def without_tags(names: Sequence[Name], reading: TokenColumns) -> Iterator[Name]:
    """Yield names without the sport that begins their line, and the mark behind it."""
    ends = {start: tag_end(reading, start) for start in reading.line_starts}
    tagged = {place for start, end in ends.items() for place in range(start, end)}
    for name in names:
        low, high = name.start, name.end
        while low < high and low in tagged and is_of_tag(reading.words[low]):
            low += 1
        while high > low and high - 1 in tagged and is_of_tag(reading.words[high - 1]):
            high -= 1
        if (low, high) == (name.start, name.end):
            yield name
        elif low < high:
            yield name._replace(start=low, end=high, text=reading.text(low, high), known=None)


def tag_end(reading: TokenColumns, start: int) -> int:
    """Find the mark that ends the tag of a line, if it has one."""
    line = reading.around[start : start + LONGEST_TAG]
    for place, word in enumerate(line):
        if word in DIVIDERS:
            return start + place + 1 if names_sport(line[:place]) else start
        if not word.isalpha():
            break
    return start


def names_sport(words: Sequence[str]) -> bool:
    """Tell "ROWING", and "MOTOR RACING" by its two words."""
    beside = [word for word in words if word.lower() in BESIDE]
    pair = len(beside) == len(words) and len(words) > 1
    return pair or any(SPELLED.get(word) in SPORTS for word in words)


def is_of_tag(word: str) -> bool:
    """Tell the words for a sport, and the mark behind them."""
    return word in DIVIDERS or SPELLED.get(word) in SPORTS or word.lower() in BESIDE
