"""What was made of texts, remembered within bounds: news repeats its words, and has no end."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Generic, TypeVar

Made = TypeVar("Made")
Key = TypeVar("Key")
Value = TypeVar("Value")

MOST = 2**12


def bounded_cache(
    longest: int, *, most: int = MOST
) -> Callable[[Callable[[str], Made]], Callable[[str], Made]]:
    """Remember what a function makes of texts: the last ones, and none of more characters."""

    def remembering(work: Callable[[str], Made]) -> Callable[[str], Made]:
        known = lru_cache(most)(work)

        @wraps(work)
        def made(text: str) -> Made:
            return known(text) if len(text) <= longest else work(text)

        return made

    return remembering


class GenerationalCache(Generic[Key, Value]):
    """What was made of keys, in two generations: what is met again stays, the rest goes in turn.

    A table that is emptied when it is full forgets the common words with the rare ones.
    """

    def __init__(self, most: int) -> None:
        self.half = most // 2
        self.young: dict[Key, Value] = {}
        self.old: dict[Key, Value] = {}

    def __len__(self) -> int:
        return len(self.young) + len(self.old)

    def get(self, key: Key) -> Value | None:
        """Return what is remembered of a key, None for one not met lately."""
        value = self.young.get(key)
        if value is None:
            value = self.old.pop(key, None)
            if value is not None:
                self.keep(key, value)
        return value

    def keep(self, key: Key, value: Value) -> None:
        """Remember something; what was not met since the last such turn may be forgotten."""
        if len(self.young) >= self.half:
            self.old, self.young = self.young, {}
        self.young[key] = value
