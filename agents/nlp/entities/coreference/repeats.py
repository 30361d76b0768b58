"""Names the model found in one place of an article and missed in another."""

from collections.abc import Iterator, Sequence

from agents.nlp.entities.coreference.clusters import Cluster, nearest
from agents.nlp.entities.lexicon.gender import GIVEN_NAMES
from agents.nlp.entities.lexicon.phrase_matcher import Phrases
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns

SHORTEST_SURNAME = 3


def add_repeats(groups: Sequence[Cluster], reading: TokenColumns) -> None:
    """Add to each group the places where its names stand again."""
    words = reading.words
    taken = {
        place for group in groups for name in group.names for place in range(name.start, name.end)
    }
    begun = beginnings(groups, reading)
    if taken.issuperset(begun):
        return
    owners: dict[tuple[str, ...], list[Cluster]] = {}
    for group in groups:
        for form in forms(group, words):
            owners.setdefault(form, []).append(group)
    for start, end, named in Phrases(owners.items()).find(words, begun):
        if taken.isdisjoint(range(start, end)) and is_name_there(reading, start, end):
            name = Name(start, end, named[0].type, reading.text(start, end), "repeat")
            group = nearest(named, name)
            group.add([name._replace(known=group.known)])


def beginnings(groups: Sequence[Cluster], reading: TokenColumns) -> list[int]:
    """Find where a form of a name may begin: most articles need no more than that."""
    words = reading.words
    firsts = first_words(groups, words)
    small = any(map(str.islower, firsts))
    places = range(len(words)) if small else reading.candidates
    return [place for place in places if words[place] in firsts]


def first_words(groups: Sequence[Cluster], words: Sequence[str]) -> set[str]:
    """Collect what the forms of names begin with, and a few words more: quicker than all forms."""
    firsts = {words[name.start] for group in groups for name in group.names}
    surnames = {
        words[name.end - 1] for group in groups if group.type == "PERSON" for name in group.names
    }
    return firsts | {word.upper() for word in firsts} | surnames


def forms(group: Cluster, words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the words a thing is named by, of a person also the surname."""
    spellings = {tuple(words[name.start : name.end]) for name in group.names}
    if group.type == "PERSON":
        spellings |= {form[-1:] for form in spellings if len(form[-1]) >= SHORTEST_SURNAME}
    for form in spellings:
        yield form
        if len(form) > 1:
            yield tuple(word.upper() for word in form)


def is_name_there(reading: TokenColumns, start: int, end: int) -> bool:
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
