"""The roles that an article gives people, in words beside their names."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from agents.nlp.entities.coreference.descriptions import RESTRICTING
from agents.nlp.entities.coreference.places import Place
from agents.nlp.entities.lexicon.gender import HONORIFICS, PERSON_NOUNS
from agents.nlp.entities.recognition.boundaries import TITLES
from agents.nlp.entities.recognition.person_evidence import DETERMINERS
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.labels import tags
from agents.word_lists import words

OFFICES = words("nlp/entities", "en/offices.txt")
ROLES = OFFICES | PERSON_NOUNS.keys() | {word.rstrip(".") for word in HONORIFICS}
SHORT_FORMS = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "prof": "professor",
    "dr": "doctor",
    "sgt": "sergeant",
    "capt": "captain",
    "lt": "lieutenant",
    "det": "detective",
    "supt": "superintendent",
}
NO_LONGER = frozenset({"former", "ex", "then", "late", "retired"})
LONGEST_TITLE = 6
BEFORE_ROLE = tags({"NN", "NNP", "JJ"})


class Role(NamedTuple):
    """A role of a person, as some words of the article give it."""

    person: int
    since: int
    """The token of the name that has the role."""
    words: frozenset[str]
    """The noun, and the words before it."""

    def fits(self, wanted: set[str]) -> bool:
        """Tell whether it has all of some words, and does not say that it is no longer held."""
        return wanted <= self.words and (self.words - wanted).isdisjoint(NO_LONGER)


def roles_of(named: Sequence[Place], reading: TokenColumns) -> Iterator[Role]:
    """Yield the roles beside the names of people: before them, and set off before or behind."""
    seen: set[tuple[int, frozenset[str]]] = set()
    for start, end, person in named:
        for found in (title_before(reading, start), called_behind(reading, end)):
            words_found = frozenset(found)
            if words_found and (person, words_found) not in seen:
                seen.add((person, words_found))
                yield Role(person, start, words_found)


def title_before(reading: TokenColumns, start: int) -> list[str]:
    """Take the title before a name: "Foreign Minister Vera Lund", "the mayor, Vera Lund,"."""
    if reading.around[start - 1] == "," and lowered(reading.around[start - 2]) in ROLES:
        start -= 1
    found: list[str] = []
    while len(found) < LONGEST_TITLE and is_of_title(reading, start - 1, begun=bool(found)):
        start -= 1
        found.insert(0, lowered(reading.words[start]))
    return found


def called_behind(reading: TokenColumns, end: int) -> list[str]:
    """Take the role behind a name: "Vera Lund, the new mayor of Moss,"."""
    if reading.around[end] != ",":
        return []
    first = end + 1 + (reading.around[end + 1] in DETERMINERS)
    longest = LONGEST_TITLE if first > end + 1 else 1
    found: list[str] = []
    for place in range(first, first + longest):
        word = reading.around[place]
        if not word[:1].isalpha() or word in RESTRICTING:
            return []
        found.append(lowered(word))
        if word in ROLES and lowered(reading.around[place + 1]) not in ROLES:
            return found
    return []


def is_of_title(reading: TokenColumns, place: int, *, begun: bool) -> bool:
    """Tell titles, roles and their adjectives, before a role also nouns: "police chief"."""
    word = reading.around[place]
    if word.lower() in TITLES or lowered(word) in ROLES:
        return True
    return begun and word.isalpha() and reading.tag[place] in BEFORE_ROLE


def lowered(word: str) -> str:
    """Write a title in full, in small letters."""
    lower = word.lower().rstrip(".")
    return SHORT_FORMS.get(lower, lower)
