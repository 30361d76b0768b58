"""What names were made into, remembered within bounds: news repeats names, and has no end."""

from collections.abc import Callable
from functools import lru_cache

MOST, LONGEST = 2**12, 100


def remembered(work: Callable[[str], str]) -> Callable[[str], str]:
    """Remember what a function makes of names, the last ones and none that is very long."""
    known = lru_cache(MOST)(work)

    def remembering(name: str) -> str:
        return known(name) if len(name) <= LONGEST else work(name)

    remembering.__doc__ = work.__doc__
    return remembering
