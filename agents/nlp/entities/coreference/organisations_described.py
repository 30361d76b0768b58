"""Organisations that an article goes on to call by what they are: "the ministry", "the company"."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from agents.nlp.entities.coreference.clusters import Cluster
from agents.nlp.entities.coreference.descriptions import Description
from agents.nlp.entities.coreference.places import Place, is_far
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.word_lists import words

HEADS = words("nlp/entities", "en/description_heads.txt")
# Of these an article often has others than the one it names.
VAGUE = frozenset(
    {"court", "tribunal", "panel", "board", "office", "service", "club", "fund", "bank"}
)
# Bounds the work on a text of nothing but ministries.
MOST_OF_A_KIND = 32
BEHIND_HEAD = frozenset({"of", "for", "on", "in", "at", "against"})


def by_head(
    found: Iterable[Description], groups: Sequence[Cluster], reading: TokenColumns
) -> Iterator[Place]:
    """Resolve "the ministry" to the one name before that a ministry has."""
    called = [one for one in found if one.words[-1] in HEADS]
    headed = by_heads(groups) if called else {}
    for one in called:
        likely = headed.get(one.words[-1], [])[:MOST_OF_A_KIND]
        named = [
            index
            for index in likely
            if has_words(groups[index], one) and is_named(groups[index], one, reading)
        ]
        if len(named) == 1:
            yield Place(one.start, one.end, named[0])


def by_heads(groups: Sequence[Cluster]) -> dict[str, list[int]]:
    """Sort the names of several words by their nouns."""
    headed: dict[str, list[int]] = {}
    for index, group in enumerate(groups):
        for head in heads_of(group):
            headed.setdefault(head, []).append(index)
    return headed


def is_named(group: Cluster, description: Description, reading: TokenColumns) -> bool:
    """Tell what has been named before a description, not far before one that is vague."""
    last = bisect_left(group.names, description.start, key=itemgetter(0)) - 1
    if last < 0 or description.words[-1] not in VAGUE:
        return last >= 0
    place = Place(group.names[last].start, group.names[last].end, 0)
    return not is_far(place, description.start, reading)


def heads_of(group: Cluster) -> set[str]:
    """Give the noun of a name of several words: its last one, or the one before "of"."""
    if group.type not in {"ORG", "FAC"}:
        return set()
    return {head_of(name.text.lower().split()) for name in group.names if " " in name.text}


def head_of(name: Sequence[str]) -> str:
    """Give the noun of a name: "ministry" of "Ministry of Trade"."""
    behind = (place for place, word in enumerate(name) if word in BEHIND_HEAD and place)
    return name[next(behind, len(name)) - 1]


def has_words(group: Cluster, description: Description) -> bool:
    """Tell whether a name has the adjectives of a description, too."""
    own = {word for name in group.names for word in name.text.lower().split()}
    return own.issuperset(description.words)
