"""Names the model found in one place of an article and missed in another."""

from collections.abc import Iterator, Sequence

from agents.nlp.entities.coreference.clusters import Cluster
from agents.nlp.entities.lexicon.gender import EITHER, GIVEN_NAMES
from agents.nlp.entities.lexicon.normal_names import without_generation
from agents.nlp.entities.lexicon.phrase_matcher import Phrases
from agents.nlp.entities.recognition.boundaries import PARTICLES
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.sex import sex_told
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.labels import deps

SHORTEST_SURNAME = 3
[COMPOUND] = deps({"compound"})


def repeats(groups: Sequence[Cluster], reading: TokenColumns) -> list[Name]:
    """Find the places where the names of groups stand again."""
    words = reading.words
    taken = {
        place for group in groups for name in group.names for place in range(name.start, name.end)
    }
    begun = beginnings(groups, reading)
    if taken.issuperset(begun):
        return []
    owners = [(form, group) for group in groups for form in forms(group, words)]
    return [
        repeat(start, end, group, reading)
        for start, end, group in Phrases(owners).find(words, begun)
        if taken.isdisjoint(range(start, end)) and is_name_there(reading, start, end)
    ]


def repeat(start: int, end: int, group: Cluster, reading: TokenColumns) -> Name:
    """Name what stands again, with what a form of address before it tells there."""
    sex = sex_told(reading, start, end) if group.type == "PERSON" else EITHER
    text = reading.text(start, end)
    return Name(start, end, group.type, text, "repeat", group.known, sex)


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
    people = [name for group in groups if group.type == "PERSON" for name in group.names]
    behind = {word for name in people for word in words[name.start + 1 : name.end]}
    particles = {word.capitalize() for word in PARTICLES & behind}
    return firsts | {word.upper() for word in firsts} | behind | particles


def forms(group: Cluster, words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the words a thing is named by, of a person also the surname and the given name."""
    spellings = {tuple(words[name.start : name.end]) for name in group.names}
    if group.type == "PERSON":
        spellings |= {form for full in spellings for form in parts(full)}
    for form in spellings:
        yield form
        if len(form) > 1:
            yield tuple(word.upper() for word in form)


def parts(full: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield a person's surname, with its particles and without, and the given name."""
    full = tuple(without_generation(full))
    if len(full[-1]) >= SHORTEST_SURNAME:
        yield full[-1:]
    if len(full) > 1 and full[0] in GIVEN_NAMES:
        yield full[:1]
    begun = next((place for place, word in enumerate(full) if word in PARTICLES), 0)
    if begun:
        whole = full[begun:]
        yield whole
        yield (whole[0].capitalize(), *whole[1:])


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
    mixed = any(map(str.isupper, word[1:]))
    named = reading.proper[start] or reading.subject[start] or goes_with_a_name(reading, start)
    return not begins or mixed or bool(named)


def goes_with_a_name(reading: TokenColumns, place: int) -> bool:
    """Tell the first word of "Target CEO Vera Lund", which the model may take for a noun."""
    return reading.dep[place] == COMPOUND and reading.around[place + 1][:1].isupper()
