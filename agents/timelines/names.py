"""Which entities of an article somebody means by a name."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

Article = Mapping[str, Any]
Span = tuple[int, int]
WORD = re.compile(r"\w+")
# "Beatles" in "The Beatles' Apple Corps" is not part of the name that stands there.
POSSESSIVE = re.compile(r"['\u2019]s?(?!\w)")
# One word that is enough of a longer name: "A380" of "Airbus A380", "FTSE" of "FTSE 100".
DESIGNATION = re.compile(r"(?=.*\d|[^a-z]+$)\w{2,}")
PLACES = frozenset({"GPE", "NORP", "LOC", "PERSON"})
"""Types of which a part is another: "US" is not "US Airways"."""
MOST_MORE = 2
"""Words that may follow the name of a body: "Ford", "Ford Motor Company"."""
FAR = 9


def ids_of(article: Article, name: str) -> frozenset[str]:
    """Give the ids of the entities that a name, or an id, stands for in an article.

    Those of that very name; else the nearest: "iTunes Store" is the "iTunes Music Store", "Beatles
    Apple Corps" is "Apple Corps".
    """
    wanted = words_of(name)
    if not wanted:
        return frozenset()
    if any(entity["id"] == name for entity in article["entities"]):
        return frozenset({name})
    places = list(occurrences(article["text"], wanted))
    found = {
        entity["id"]: distance(article, entity, wanted, places) for entity in article["entities"]
    }
    nearest = min(found.values(), default=FAR)
    return frozenset(key for key, value in found.items() if value == nearest < FAR)


def distance(
    article: Article, entity: Mapping[str, Any], wanted: Sequence[str], places: Sequence[Span]
) -> int:
    """Count by how many words an entity's names differ from the one that is meant."""
    own = [(each["start"], each["end"]) for each in entity["mentions"] if each["kind"] == "name"]
    inside = sum(any(a <= start and end <= b for a, b in places) for start, end in own)
    if own and 2 * inside >= len(own):
        return 0
    names = {entity["name"], *(article["text"][start:end] for start, end in own)}
    return min((difference(wanted, words_of(each), entity["type"]) for each in names), default=FAR)


def difference(wanted: Sequence[str], found: Sequence[str], kind: str) -> int:
    """Count by how many words two names differ; ``FAR`` where they are of two things."""
    one, other = ({word.casefold() for word in words} for words in (wanted, found))
    count = len(one ^ other)
    if one <= other and (count <= 1 or (kind == "ORG" and is_head(wanted, found))):
        return count
    enough = len(found) > 1 or (kind not in PLACES and any(map(DESIGNATION.fullmatch, found)))
    return count if other < one and count <= 1 and enough else FAR


def is_head(wanted: Sequence[str], found: Sequence[str]) -> bool:
    """Tell a name from the fuller one of a body that begins with it."""
    head = found[: len(wanted)]
    return len(found) - len(wanted) <= MOST_MORE and all(
        one.casefold() == other.casefold() for one, other in zip(wanted, head, strict=True)
    )


def occurrences(text: str, wanted: Iterable[str]) -> Iterator[Span]:
    """Yield where a name stands, word for word, in a text."""
    pattern = r"(?<!\w)" + r"[\s-]+".join(map(re.escape, wanted)) + r"(?!\w)"
    return (match.span() for match in re.finditer(pattern, text, re.IGNORECASE))


def words_of(name: str) -> list[str]:
    """Give the words of a name, as they are compared."""
    return WORD.findall(POSSESSIVE.sub("", name))
