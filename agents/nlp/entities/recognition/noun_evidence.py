"""What a common noun beside a name tells of it, as in "the river Wen" and "Moss district"."""

from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.labels import deps
from agents.word_lists import rows, words

BESIDE = [
    (kind, side, frozenset(nouns.split()))
    for kind, side, nouns in rows("nlp/entities", "en/nouns_beside_names.tsv", 3)
]
BEFORE = {noun: kind for kind, side, nouns in BESIDE if side == "before" for noun in nouns}
BEHIND = {noun: kind for kind, side, nouns in BESIDE if side == "behind" for noun in nouns}
GOVERNING = words("nlp/entities", "en/governing.txt")
PLACES = frozenset({"GPE", "LOC"})
[COMPOUND] = deps({"compound"})


def type_told(reading: TokenColumns, start: int, end: int) -> str | None:
    """Give the type that the noun before a name or behind it tells, if one does."""
    return before(reading, start, end) or behind(reading, end)


def before(reading: TokenColumns, start: int, end: int) -> str | None:
    """Read "the town of Moss", "the mayor of Moss" and "the airline Roe Air".

    Not so "the airline Roe runs".
    """
    of = reading.around[start - 1] == "of"
    place = start - 1 - of
    kind = BEFORE.get(reading.around[place])
    if of:
        return (
            "GPE"
            if reading.around[place].lower() in GOVERNING
            else kind
            if kind in PLACES
            else None
        )
    if kind is None:
        return None
    if (kind != "ORG" and reading.around[start].isupper()) or reading.around[place - 1] == "of":
        # As in "district MVP" and "secretary of state Vera Roe".
        return None
    if kind != "ORG":
        return kind
    return kind if belongs(reading, place, start, end) else None


def belongs(reading: TokenColumns, noun: int, start: int, end: int) -> bool:
    """Tell whether the parser hangs the noun on the name, or the name on the noun.

    It may take both for subjects of one verb: "the agency Norna said".
    """
    last = end - 1
    subjects = reading.subject[noun] and reading.subject[last]
    if subjects and reading.head[noun] == reading.head[last]:
        return True
    return reading.head[noun] in range(start, end) or noun in reading.head[start:end]


def behind(reading: TokenColumns, end: int) -> str | None:
    """Read "Moss district" and "the Dagen newspaper", where the noun goes with the name."""
    kind = BEHIND.get(reading.around[end])
    joined = kind is not None and reading.dep[end - 1] == COMPOUND and reading.head[end - 1] == end
    return kind if joined else None
