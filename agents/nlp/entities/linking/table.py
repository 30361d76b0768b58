"""A knowledge base in a file: mapped into memory, so that it opens at once and processes share it.

Numbers made of the names stand in order; beside each stands where the line of its item begins.
"""

import mmap
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from pathlib import Path
from typing import Literal
from zlib import crc32

from agents.nlp.entities.linking.item import Item, item_in, line_of

MAGIC = b"dateline names 1"
NUMBER: Literal["I"] = "I"
SIZE = array(NUMBER).itemsize
# Behind the magic: one, to know the order of bytes by, and how many names there are.
HEAD = len(MAGIC) + 2 * SIZE
MOST_BYTES = 2**32


class NoTable(ValueError):
    """A file that is no table of names; the message says why."""


class Table:
    """A knowledge base that answers names."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                raise NoTable(f"{path} was not made by `dateline kb build`")
            self._lines = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        numbers = memoryview(self._lines)
        one, count = numbers[len(MAGIC) : HEAD].cast(NUMBER) if len(numbers) >= HEAD else (0, 0)
        self._start = HEAD + 2 * SIZE * count
        if one != 1 or self._start > len(numbers):
            raise NoTable(f"{path} is cut off, or was made on another kind of machine")
        self._names = numbers[HEAD : HEAD + SIZE * count].cast(NUMBER)
        self._places = numbers[HEAD + SIZE * count : self._start].cast(NUMBER)

    def __len__(self) -> int:
        return len(self._names)

    def find(self, key: str) -> list[Item]:
        """Give all that bear a name, which must be in normal form."""
        number = crc32(key.encode())
        place = bisect_left(self._names, number)
        found = []
        while place < len(self._names) and self._names[place] == number:
            item, keys = item_in(self._line(self._start + self._places[place]))
            # Two names may have one number.
            if key in keys:
                found.append(item)
            place += 1
        return found

    def _line(self, start: int) -> str:
        return self._lines[start : self._lines.find(b"\n", start)].decode()


def write(items: Iterable[tuple[Item, frozenset[str]]], path: Path) -> int:
    """Write a table of items and their names, and count the names."""
    lines = bytearray()
    numbers: set[tuple[int, int]] = set()
    for item, keys in items:
        numbers.update((crc32(key.encode()), len(lines)) for key in keys)
        lines += line_of(item, keys).encode()
        if len(lines) >= MOST_BYTES:
            raise NoTable(f"{path} would be larger than 4 GB")
    ordered = sorted(numbers)
    with path.open("wb") as file:
        file.write(MAGIC)
        array(NUMBER, [1, len(ordered)]).tofile(file)
        array(NUMBER, [number for number, _ in ordered]).tofile(file)
        array(NUMBER, [place for _, place in ordered]).tofile(file)
        file.write(lines)
    return len(ordered)
