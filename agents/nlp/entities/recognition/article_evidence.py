"""What the rest of an article tells of a name: that it is a person's, called so elsewhere."""

from collections.abc import Iterator, Sequence

from agents.nlp.entities.lexicon.gender import PERSON_NOUNS
from agents.nlp.entities.recognition.boundaries import ARTICLES
from agents.nlp.entities.recognition.entity_types import NO_PERSON_ENDS, may_be_person
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns

SAYING = frozenset({"said", "says", "added", "told", "asked", "explained"})
SHORTEST_SURNAME = 3
LONGEST_PHRASE = 4
NEAR = 40


def told_elsewhere(names: Sequence[Name], reading: TokenColumns) -> list[Name]:
    """Make people of the names whose surname, or a pronoun for them, stands where a person does."""
    doubtful = [name for name in names if may_turn_out_a_person(name, reading)]
    if not doubtful:
        return list(names)
    told = {*by_surname(doubtful, names, reading), *by_pronoun(doubtful, names, reading)}
    return [
        name._replace(type="PERSON", source="context") if name in told else name for name in names
    ]


def may_turn_out_a_person(name: Name, reading: TokenColumns) -> bool:
    """Tell names that nothing is known of, in the form of a person's."""
    if name.source != "model" or name.known or name.type in {"PERSON", "NORP"}:
        return False
    words = reading.words[name.start : name.end]
    return (
        may_be_person(words)
        and words[-1].lower() not in NO_PERSON_ENDS
        and ARTICLES.isdisjoint(phrase_before(reading, name.start))
    )


def phrase_before(reading: TokenColumns, start: int) -> list[str]:
    """Take the words before a name as far as the last sign, four at most."""
    before: list[str] = []
    while len(before) < LONGEST_PHRASE and reading.around[start - 1][-1:].isalpha():
        start -= 1
        before.append(reading.words[start].lower())
    return before


def by_surname(
    doubtful: Sequence[Name], names: Sequence[Name], reading: TokenColumns
) -> Iterator[Name]:
    """Yield full names whose last word alone is a person's name elsewhere, or speaks."""
    alone = {name.text: name for name in names if name.end - name.start == 1}
    for name in doubtful:
        surname = alone.get(reading.words[name.end - 1])
        if name.end - name.start > 1 and surname and is_spoken_of(surname, reading):
            yield name


def is_spoken_of(surname: Name, reading: TokenColumns) -> bool:
    """Tell a name alone that the model takes for a person's, or that is a subject."""
    if surname.known or len(surname.text) < SHORTEST_SURNAME:
        return False
    return surname.type == "PERSON" or reading.subject[surname.start] == 1


def by_pronoun(
    doubtful: Sequence[Name], names: Sequence[Name], reading: TokenColumns
) -> Iterator[Name]:
    """Yield the subject of the sentence before "he" or "she" where nobody else is told of."""
    people = {reading.sentence[name.start] for name in names if name.type == "PERSON"}
    subjects: dict[int, list[Name]] = {}
    for name in doubtful:
        if 1 in reading.subject[name.start : name.end]:
            subjects.setdefault(reading.sentence[name.start], []).append(name)
    for place in reading.pronouns:
        before = reading.sentence[place] - 1
        found = subjects.get(before, [])
        alone = len(found) == 1 and before not in people and reading.subject[place]
        if alone and PERSON_NOUNS.keys().isdisjoint(words_of(before, found[0].start, reading)):
            yield found[0]


def words_of(sentence: int, place: int, reading: TokenColumns) -> list[str]:
    """Take the words of a sentence near a place in it."""
    near = range(max(0, place - NEAR), min(len(reading.words), place + NEAR))
    return [reading.words[word] for word in near if reading.sentence[word] == sentence]
