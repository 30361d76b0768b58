"""Designations of weapons, aircraft and models: letters and a number, as in F-35."""

import re
from collections.abc import Iterator, Sequence

# Roads, summits, quarters, illnesses and, with one letter and digit, bonds are written alike.
HYPHENED = re.compile(
    r"(?!(?:I|G|Q|U|COVID|Covid)-)((?:[A-Z]-\d{2,4}|[A-Z][A-Za-z]{1,3}-\d{1,4})[A-Z]{0,2})s?"
)
JOINED = re.compile(r"([A-Z]{1,2}\d{3}[A-Z]?)s?")


def designations(words: Sequence[str], places: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and spelling, given where capitals are.

    A designation with a hyphen stands for others of an article.
    """
    capital = {words[place] for place in places}
    mixed = {word for word in capital if not word.isalpha() and word[0].isupper()}
    hyphened = {match[1] for match in map(HYPHENED.fullmatch, mixed) if match}
    spellings = {spelling.replace("-", ""): spelling for spelling in sorted(hyphened)}
    for match in filter(None, map(JOINED.fullmatch, sorted(mixed))):
        spellings.setdefault(match[1], match[1])
    letters = {spelling.partition("-")[0] for spelling in hyphened}
    telling = mixed | letters if spellings else frozenset()
    for i in [place for place in places if words[place] in telling] if telling else ():
        word = words[i]
        if word in mixed and (spelling := spelling_of(word, spellings)):
            yield i, i + 1, spelling
        elif word in letters and (
            spelling := spelling_of(word + "".join(words[i + 1 : i + 2]), spellings)
        ):
            yield i, i + 2, spelling


def spelling_of(word: str, spellings: dict[str, str]) -> str | None:
    """Look a designation up without its hyphen and its plural ending."""
    bare = word.replace("-", "")
    return spellings.get(bare) or spellings.get(bare.removesuffix("s"))
