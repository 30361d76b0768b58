"""Names the model found in one place of an article and missed in another."""

from collections.abc import Iterator, Sequence

from agents.entities.grouping import Group, nearest
from agents.entities.names import Name
from agents.entities.phrases import Phrases
from agents.entities.reading import Reading
from agents.entities.sexes import GIVEN_NAMES

SHORTEST_SURNAME = 3


def add_repeats(groups: Sequence[Group], reading: Reading) -> None:
    """Add to each group the places where its names stand again."""
    taken = {place for group in groups for name in group.names for place in spanned(name)}
    owners: dict[tuple[str, ...], list[Group]] = {}
    for group in groups:
        for form in forms(group, reading.words):
            owners.setdefault(form, []).append(group)
    for start, end, named in Phrases(owners.items()).find(reading.words):
        if taken.isdisjoint(range(start, end)) and is_name_there(reading, start, end):
            name = Name(start, end, named[0].type, reading.text(start, end), "repeat")
            group = nearest(named, name)
            group.add([name._replace(known=group.known)])


def spanned(name: Name) -> range:
    """Give the tokens of a name."""
    return range(name.start, name.end)


def forms(group: Group, words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the words a thing is named by, of a person also the surname."""
    spellings = {tuple(words[name.start : name.end]) for name in group.names}
    if group.type == "PERSON":
        spellings |= {form[-1:] for form in spellings if len(form[-1]) >= SHORTEST_SURNAME}
    for form in spellings:
        yield form
        if len(form) > 1:
            yield tuple(word.upper() for word in form)


def is_name_there(reading: Reading, start: int, end: int) -> bool:
    """Tell a name from a word at the start of a sentence, and from somebody else's surname."""
    if end - start > 1:
        return True
    word = reading.words[start]
    if not any(letter.isupper() for letter in word):
        return False
    before = start - 1
    if before >= 0 and reading.words[before] in GIVEN_NAMES:
        return False
    begins = before < 0 or reading.sentence[before] != reading.sentence[start]
    return not begins or bool(reading.proper[start] or reading.subject[start])
