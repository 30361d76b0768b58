"""What was made of texts, remembered within bounds: news repeats its words, and has no end."""

from collections.abc import Callable, Iterable
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


class GenerationalTable(dict[Key, Value]):
    """What is made of keys when they are first looked up, in two generations as well.

    What is met again costs no call, so that it serves for all the words of an article at once.
    """

    def __init__(self, make: Callable[[Key], Value], most: int) -> None:
        super().__init__()
        self.make = make
        self.half = most // 2
        self.old: dict[Key, Value] = {}

    def __missing__(self, key: Key) -> Value:
        value = self.old[key] if key in self.old else self.make(key)
        self.keep(key, value)
        return value

    def keep(self, key: Key, value: Value) -> None:
        """Remember something."""
        self[key] = value

    def of(self, keys: Iterable[Key]) -> list[Value]:
        """Look up some keys; what was not met since the last such turn may be forgotten."""
        if len(self) > self.half:
            self.old = dict(self)
            self.clear()
        return list(map(self.__getitem__, keys))
