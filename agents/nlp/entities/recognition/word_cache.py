"""Words by their keys in spaCy's store of strings: each is made once, not once an article."""

from collections.abc import Iterable

from spacy.strings import StringStore

# Bounds the memory: a stream has no end of words.
MOST = 20_000


class Spellings(dict[int, str]):
    """What keys stand for, remembered, since the store makes a new string each time."""

    def __init__(self, store: StringStore, *, most: int = MOST) -> None:
        super().__init__()
        self.most = most
        self.store = store

    def __missing__(self, key: int) -> str:
        word = self[key] = self.store[key]
        return word

    def of(self, keys: Iterable[int]) -> list[str]:
        """Spell out the words of an article."""
        if len(self) > self.most:
            self.clear()
        return list(map(self.__getitem__, keys))
