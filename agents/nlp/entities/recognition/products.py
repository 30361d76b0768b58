"""How far the name of a product goes: a family name takes the version behind it along."""

import re
from collections.abc import Sequence

VERSION = re.compile(r"\d{1,2}(?:\.\d+)*|\d?[A-Z]{1,3}\d?|\d+G[BS]?")
MODEL = re.compile(r"[A-Z][A-Za-z]*\d*[A-Z]*")


def extended(words: Sequence[str], end: int) -> int:
    """Take in the words of a model and at last its version, as in "Mac OS X Tiger 10.4"."""
    while end < len(words) and MODEL.fullmatch(words[end]):
        end += 1
    if end < len(words) and VERSION.fullmatch(words[end]):
        end += 1
    return end
