"""The operator's names in an article: found where the model finds none, or another."""

from collections.abc import Iterator, Sequence

from agents.nlp.entities.linking.item import Item
from agents.nlp.entities.linking.knowledge import Knowledge
from agents.nlp.entities.recognition.names import Name, without_overlaps
from agents.nlp.entities.recognition.token_columns import TokenColumns

LONGEST = 6
INSIDE = frozenset({"of", "the", "and", "&", "for", "de", "la", "al", "du", "-", "'s"})
# What a name that may be of several types is taken for.
TYPES = {"PLACE": "GPE", "MISC": "PRODUCT"}


def with_own_names(names: list[Name], reading: TokenColumns, knowledge: Knowledge) -> list[Name]:
    """Add the operator's names: where names overlap the longer is kept, of equals that one."""
    own = list(own_names(reading, knowledge)) if knowledge.own else []
    return without_overlaps([*own, *names]) if own else names


def own_names(reading: TokenColumns, knowledge: Knowledge) -> Iterator[Name]:
    """Yield the longest known name at each word with a capital, none inside another."""
    after = 0
    for start in reading.candidates:
        if start < after or reading.words[start].islower():
            continue
        for end in ends(start, reading):
            text = reading.text(start, end)
            items = knowledge.own_items(text)
            if items:
                yield Name(start, end, type_of(items), text, "gazetteer")
                after = end
                break


def ends(start: int, reading: TokenColumns) -> Sequence[int]:
    """Give where a name that begins with a word may end, the farthest first."""
    found = []
    for place in range(start, min(start + LONGEST, len(reading.words))):
        word = reading.words[place]
        if reading.line[place] != reading.line[start]:
            break
        if word[:1].isupper() or word[:1].isdigit():
            found.append(place + 1)
        elif word not in INSIDE:
            break
    return [end for end in reversed(found) if end - start > 1 or reading.proper[start]]


def type_of(items: Sequence[Item]) -> str:
    """Give the type of the likeliest thing of a name."""
    return TYPES.get(items[0].type, items[0].type)
