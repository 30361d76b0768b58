"""Which entities of an article somebody means by a name."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

WORD = re.compile(r"\w+")
# "Beatles" in "The Beatles' Apple Corps" is not part of the name that stands there.
FAR = 2
"""Words that a name may not differ by."""
POSSESSIVE = re.compile(r"['\u2019]s?(?!\w)")


def ids_of(article: Mapping[str, Any], name: str) -> frozenset[str]:
    """Give the ids of the entities that a name, or an id, stands for in an article.

    Those of that very name; else those that have one word more or less: "iTunes Store" is the
    "iTunes Music Store", "Beatles Apple Corps" is "Apple Corps".
    """
    wanted = words_of(name)
    if not wanted:
        return frozenset()
    found: dict[str, int] = {}
    for entity in article["entities"]:
        if entity["id"] == name:
            return frozenset({name})
        distances = [distance(wanted, words_of(each)) for each in names_of(article, entity)]
        found[entity["id"]] = min((each for each in distances if each is not None), default=FAR)
    nearest = min(found.values(), default=FAR)
    return frozenset(key for key, value in found.items() if value == nearest < FAR)


def names_of(article: Mapping[str, Any], entity: Mapping[str, Any]) -> Iterable[str]:
    """Give the names that an article has for an entity."""
    text = article["text"]
    yield entity["name"]
    yield from (
        text[each["start"] : each["end"]] for each in entity["mentions"] if each["kind"] == "name"
    )


def words_of(name: str) -> frozenset[str]:
    """Give the words of a name in small letters."""
    return frozenset(WORD.findall(POSSESSIVE.sub("", name.casefold())))


def distance(wanted: frozenset[str], found: frozenset[str]) -> int | None:
    """Count by how many words two names differ; None where each has a word of its own."""
    if wanted <= found or (found < wanted and len(found) > 1):
        return len(wanted ^ found)
    return None
