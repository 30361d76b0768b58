"""Lines in capitals, read by the names that the rest of the article has in small letters.

The model takes such lines for long names, or for none.
"""

from collections.abc import Iterable, Iterator, Sequence

from agents.nlp.entities.lexicon.phrase_matcher import Phrases
from agents.nlp.entities.recognition.boundaries import is_common
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.words import Stretch

LEAST_LETTERS, LEAST_WORDS = 8, 2
SHORTEST = 3


def with_capital_lines(names: Sequence[Name], reading: TokenColumns) -> list[Name]:
    """Read lines in capitals again, by the names that stand elsewhere."""
    lines = list(capital_lines(reading))
    if not lines:
        return list(names)
    places = {place for start, end in lines for place in range(start, end)}
    known = Phrases(forms([name for name in names if name.start not in places], reading))
    sure = places_of(name for name in names if name.known)
    found = [
        named._replace(start=start, end=end, source="repeat")
        for line in lines
        for start, end, named in known.find(reading.words, range(*line))
        if sure.isdisjoint(range(start, end))
    ]
    taken = places_of(found)
    left = (name for name in names if taken.isdisjoint(range(name.start, name.end)))
    return sorted([*left, *found])


def places_of(names: Iterable[Name]) -> set[int]:
    """Collect the places of the words that names have."""
    return {place for name in names for place in range(name.start, name.end)}


def capital_lines(reading: TokenColumns) -> Iterator[Stretch]:
    """Yield where lines in capitals begin and end."""
    ends = [*reading.line_starts[1:], len(reading.words)]
    for start, end in zip(reading.line_starts, ends, strict=True):
        if reading.around[start].isupper() and is_in_capitals(reading.words[start:end]):
            yield start, end


def is_in_capitals(line: Sequence[str]) -> bool:
    """Tell a line whose words are in capitals, all of them."""
    words = [word for word in line if word.isalpha()]
    letters = sum(map(len, words))
    long = len(words) >= LEAST_WORDS and letters >= LEAST_LETTERS
    return long and all(map(str.isupper, words))


def forms(names: Sequence[Name], reading: TokenColumns) -> Iterator[tuple[tuple[str, ...], Name]]:
    """Yield names as they are in capitals, those of people in full and by surname.

    A word that the article has in small letters, too, is none.
    """
    words = frozenset(filter(str.islower, reading.words))
    for name in names:
        whole = tuple(reading.words[name.start : name.end])
        if len(whole) > 1 or may_stand_alone(name.text, words):
            yield tuple(map(str.upper, whole)), name
        if name.type == "PERSON" and len(whole) > 1 and may_stand_alone(whole[-1], words):
            yield (whole[-1].upper(),), name._replace(text=whole[-1])


def may_stand_alone(word: str, words: frozenset[str]) -> bool:
    """Tell a word that can be nothing but the name, given the words in small letters."""
    return len(word) >= SHORTEST and word.lower() not in words and not is_common(word)
