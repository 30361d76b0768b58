"""What was made of texts, remembered within bounds: news repeats its words, and has no end."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Made = TypeVar("Made")

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
