"""Surnames that are places too: the article that names "Vera France" means her by "France"."""

from collections.abc import Iterator, Sequence

from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.word_lists import words

PLACES = frozenset({"GPE", "LOC"})
LOCATING = words("nlp/entities", "en/locating_words.txt")


def with_place_surnames(names: Sequence[Name], reading: TokenColumns) -> Iterator[Name]:
    """Yield names, those of places as people's where the article has people only by that name."""
    surnames = {
        reading.words[name.end - 1]: name.start
        for name in reversed(names)
        if name.type == "PERSON" and name.end - name.start > 1
    }
    doubtful = [name for name in names if is_doubtful(name, surnames)]
    placed = {name.text for name in doubtful if is_placed(name, surnames[name.text], reading)}
    for name in names:
        meant = is_doubtful(name, surnames) and name.text not in placed
        yield name._replace(type="PERSON", known=None, source="context") if meant else name


def is_doubtful(name: Name, surnames: dict[str, int]) -> bool:
    """Tell a known place that is called like somebody in the article."""
    return name.known is not None and name.type in PLACES and name.text in surnames


def is_placed(name: Name, full: int, reading: TokenColumns) -> bool:
    """Tell a place by what stands around it, or by a sentence before the one that names a person.

    ``full`` is where somebody is first named in full.
    """
    if reading.sentence[name.start] < reading.sentence[full]:
        return True
    before, behind = reading.around[name.start - 1], reading.around[name.end]
    if before == ",":
        return reading.around[name.start - 2][:1].isupper()
    return before.lower() in LOCATING or behind.lower() in {"state", "city", "county"}
