"""Scores behind names: "P. Roe 4-38" and "Davor Roe 25" are players, "Kent 108-3" is a team."""

import re
from collections.abc import Iterable, Iterator

from agents.nlp.entities.lexicon.gender import GIVEN_NAMES
from agents.nlp.entities.recognition.boundaries import ARTICLES, HYPHENS, is_initial
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns

SCORE = re.compile(r"0|[1-9][\d.,:/-]*")
# Kept where the model tells them of a name with a score.
SURE = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def without_scores(names: Iterable[Name], reading: TokenColumns) -> Iterator[Name]:
    """Yield names without the scores behind them."""
    return (without_score(name, reading) for name in names)


def without_score(name: Name, reading: TokenColumns) -> Name:
    """Leave out the numbers at the end of a name; what they stood behind is a player or a team."""
    end = name.end
    while end - 1 > name.start and is_score(reading.words[end - 1]):
        end -= 1
    titled = reading.around[name.start - 1].lower() in ARTICLES
    if end == name.end or name.source != "model" or name.known or titled:
        return name
    start = behind_ground(name.start, end, reading)
    kind = name.type if name.type in SURE else kind_of(reading.words[start:end])
    return name._replace(start=start, end=end, type=kind, text=reading.text(start, end))


def behind_ground(start: int, end: int, reading: TokenColumns) -> int:
    """Find where a team begins behind the ground that is named before it: "Oval: Surrey"."""
    colons = [place for place in range(start, end - 1) if reading.words[place] == ":"]
    return colons[-1] + 1 if colons else start


def is_score(word: str) -> bool:
    """Tell numbers, but not the "05" of "Mainz 05"; a hyphen stands inside of scores."""
    return word in HYPHENS or (SCORE.fullmatch(word) is not None)


def kind_of(words: list[str]) -> str:
    """Tell players by a given name, initials or a second word."""
    named = is_initial(words[0]) or words[0] in GIVEN_NAMES
    return "PERSON" if named or len(words) > 1 else "ORG"
