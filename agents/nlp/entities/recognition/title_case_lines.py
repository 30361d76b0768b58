"""Headlines in title case: "Moss Must Decide" has no more of a name than the article.

The model takes such words along with the name of a person.
"""

from collections.abc import Iterator, Sequence

from agents.nlp.entities.lexicon.gender import GIVEN_NAMES
from agents.nlp.entities.lexicon.phrase_matcher import Phrases
from agents.nlp.entities.recognition.entity_types import NO_PERSON_ENDS
from agents.nlp.entities.recognition.headlines import LONG, MOST_SMALL
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.words import Stretch

# Longer lines are sentences.
LONGEST_LINE, LEAST_LONG = 24, 3


def with_title_case_lines(names: Sequence[Name], reading: TokenColumns) -> list[Name]:
    """Read the people of headlines again, by the names that stand elsewhere."""
    lines = list(title_case_lines(reading))
    if not lines:
        return list(names)
    places = {place for start, end in lines for place in range(start, end)}
    doubtful = {name for name in names if name.start in places and is_doubtful(name, reading)}
    if not doubtful:
        return list(names)
    told = [name for name in names if name.start not in places and name.type == "PERSON"]
    known = Phrases(forms(told, reading))
    return [read_again(name, known, reading) if name in doubtful else name for name in names]


def title_case_lines(reading: TokenColumns) -> Iterator[Stretch]:
    """Yield where such lines begin and end."""
    ends = [*reading.line_starts[1:], len(reading.words)]
    for start, end in zip(reading.line_starts, ends, strict=True):
        if 1 < end - start <= LONGEST_LINE and is_title_case(reading.words[start:end]):
            yield start, end


def is_title_case(line: Sequence[str]) -> bool:
    """Tell a line whose longer words nearly all have a capital, and that has no point inside."""
    if "." in line[:-2]:
        return False
    long = [word for word in line if word.isalpha() and len(word) > LONG]
    small = sum(map(str.islower, long))
    return len(long) >= LEAST_LONG and small <= MOST_SMALL * len(long)


def is_doubtful(name: Name, reading: TokenColumns) -> bool:
    """Tell a person's name of several words of which nothing is known."""
    several = name.type == "PERSON" and name.end - name.start > 1
    last = reading.words[name.end - 1].lower()
    return several and name.known is None and last not in NO_PERSON_ENDS


def forms(names: Sequence[Name], reading: TokenColumns) -> Iterator[tuple[tuple[str, ...], Name]]:
    """Yield the names of people in full and by surname."""
    for name in names:
        words = tuple(reading.words[name.start : name.end])
        yield words, name
        yield words[-1:], name._replace(text=words[-1])


def read_again(name: Name, known: Phrases[Name], reading: TokenColumns) -> Name:
    """Take the one known name in it, unless a given name before makes it somebody else's."""
    found = list(known.find(reading.words, range(name.start, name.end)))
    if len(found) != 1:
        return name
    [(start, end, told)] = found
    if end > name.end or (start > name.start and reading.words[start - 1] in GIVEN_NAMES):
        return name
    return told._replace(start=start, end=end, source="repeat")
