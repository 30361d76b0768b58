"""What the words beside a name tell of it, here that it is a person's: external evidence."""

from agents.nlp.entities.lexicon.gender import HONORIFICS, PERSON_NOUNS
from agents.nlp.entities.recognition.boundaries import (
    ARTICLES,
    POSSESSIVES,
    TITLE_PAIRS,
    is_initial,
)
from agents.nlp.entities.recognition.entity_types import is_form_of_address
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.labels import deps, tags
from agents.word_lists import words

HUMAN_VERBS = words("nlp/entities", "en/human_verbs.txt")
POSSESSIONS = words("nlp/entities", "en/human_possessions.txt")
KIN = words("nlp/entities", "en/kin.txt")
# Titles that begin no other names, as "General" and "Major" do.
TITLES_ALONE = HONORIFICS.keys() - {"general", "major", "private", "justice", "father", "mother"}
SIGNS_BEHIND = frozenset({",", ".", ";", ")", "\u2014", "-"})
BEHIND_NOUN = SIGNS_BEHIND | {"of", "at", "for", "in", "from", "with", "who", "and", "to"}
INDEFINITE = frozenset({"a", "an"})
DETERMINERS = INDEFINITE | {"the", "his", "her", "their", "its", "my", "our"}
ADVERBS = frozenset({"also", "then", "later", "never", "once", "just", "only"})
# Of the youngest and of the oldest whom news gives the age of, without the small counts.
AGES = range(5, 116)
LONGEST_AGE = 3
AROUND_AGES = frozenset({(",", ","), (",", "."), ("(", ")")})
LONGEST_APPOSITION = 6
[APPOSITION] = deps({"appos"})
SINGULAR_VERBS = tags({"VBZ"})
PAST = tags({"VBD"})


def is_told_a_person(reading: TokenColumns, start: int, end: int) -> bool:
    """Tell whether what stands before or behind a name makes it a person's."""
    if is_addressed(reading, start) or is_called_before(reading, start, end):
        return True
    before = reading.around[start - 1]
    if before.isspace():
        before = reading.around[start - 2]
    return before.lower() not in ARTICLES and (
        has_age(reading, end)
        or is_called_behind(reading, end)
        or is_who(reading, end)
        or does_human_things(reading, start, end)
        or has_human_things(reading, end)
    )


def is_addressed(reading: TokenColumns, start: int) -> bool:
    """Tell a name behind "Mr" and the like; initials may stand between them."""
    place, around = start - 1, reading.around
    while around[place] == "." or is_initial(around[place]):
        place -= 1
    before = around[place]
    if not before[:1].isupper():
        return False
    if is_form_of_address(before):
        return True
    first = around[place - 1]
    pair = first.lower(), before.lower()
    return pair in TITLE_PAIRS or (pair[1] in HONORIFICS and is_form_of_address(first))


def is_called_before(reading: TokenColumns, start: int, end: int) -> bool:
    """Tell "lawyer Vera Lund", "her brother Peter" and "the mayor, Vera Lund,"."""
    place = start - 1
    apart = reading.around[place] == ","
    noun = reading.around[place - apart].lower()
    if apart and reading.around[end] not in SIGNS_BEHIND:
        return False
    if noun in KIN:
        return True
    called = noun in PERSON_NOUNS or (noun in TITLES_ALONE and reading.words[place][0].isupper())
    return called and end - start > 1


def has_age(reading: TokenColumns, end: int) -> bool:
    """Tell "Vera Lund, 34," and "Vera Lund (34)"."""
    opening, number, closing = reading.around[end : end + 3]
    return (opening, closing) in AROUND_AGES and is_age(number)


def is_age(word: str) -> bool:
    """Tell a number that somebody may be old."""
    return word.isdecimal() and len(word) <= LONGEST_AGE and int(word) in AGES


def is_called_behind(reading: TokenColumns, end: int) -> bool:
    """Tell "Vera Lund, a lawyer," and "Vera Lund, the mayor of Moss,"."""
    if reading.around[end] != "," or reading.around[end + 1] not in DETERMINERS:
        return False
    for place in range(end + 2, end + 2 + LONGEST_APPOSITION):
        word, following = reading.around[place], reading.around[place + 1]
        if word in SIGNS_BEHIND:
            return False
        if word in PERSON_NOUNS and following in BEHIND_NOUN:
            return reading.around[end + 1] in INDEFINITE or reading.dep[place] == APPOSITION
    return False


def is_who(reading: TokenColumns, end: int) -> bool:
    """Tell "Vera Lund, who was": of a team who is said with a verb in the plural."""
    place = end + (reading.around[end] == ",")
    if reading.around[place] != "who":
        return False
    verb = place + 1 + (reading.around[place + 1] in ADVERBS)
    return reading.around[verb] == "was" or (
        verb < len(reading.tag) and reading.tag[verb] in SINGULAR_VERBS
    )


def does_human_things(reading: TokenColumns, start: int, end: int) -> bool:
    """Tell the subject of a verb like "smiled", before it or behind it."""
    behind = end + (reading.around[end] in ADVERBS)
    return reading.around[behind] in HUMAN_VERBS and 1 in reading.subject[start:end]


def has_human_things(reading: TokenColumns, end: int) -> bool:
    """Tell "Lund's widow"."""
    return reading.around[end] in POSSESSIVES and reading.around[end + 1] in POSSESSIONS
