"""The layout of a text, taken out before it is read: line breaks inside sentences, odd blanks.

The parser takes a line break or a second blank for a word, and reads the sentence around it in
another way: the same words broken at another width would tell other things.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from typing import Any, NamedTuple

from agents.nlp.wrapping import LINE_BREAK, Wrapping, wrapping_of

# White space that Python knows, but for the blank and the line break: each looked for by itself,
# which takes a tenth of the time of a pattern.
ODD_BLANKS = "\t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
PARAGRAPH_END = "\n\n"
ODD_RUNS = ("  ", " \n", "\n ", "\n\n\n")
# A line break alone.
LONE_BREAK = re.compile(r"(?<!\n)\n(?!\n)")
# White space but for one blank between words, of which there are as many as words.
BLANKS = re.compile(r"\s(?:\s+|(?<=[^\S ])|(?<=\A\s)|\Z)")
COMPOUND = re.compile(r"\w-{1,2}$")
# "pre- and post-war": what hangs on the word behind keeps its blank.
SUSPENDED = re.compile(r"(?:and|or|to)\b")
LONGEST_CONJUNCTION = 4
NESTED = frozenset({dict, list})


class Layout(NamedTuple):
    """A text as it is read, and where its characters stood."""

    text: str
    """Words set apart by one blank, paragraphs by one blank line."""
    starts: list[int]
    """Where in it something was left out, in order; empty where every character kept its place."""
    shifts: list[int]
    """How far behind all that follows stood."""
    entities: Sequence[tuple[int, int]] = ()
    """Where the signs that are written in several characters begin and end, in order."""

    def restore(self, fields: Any) -> None:  # noqa: ANN401 - any JSON
        """Move every ``start`` and ``end`` in some fields to where the characters stood."""
        for span in spans_in(fields) if self.starts else ():
            span["start"], span["end"] = self.span(span["start"], span["end"] - 1)

    def place(self, at: int) -> int:
        """Return where a character of the text that is read stood."""
        number = bisect_right(self.starts, at)
        return at + self.shifts[number - 1] if number else at

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where the first character of a stretch began, and the last one ended."""
        return self._whole(self.place(first))[0], self._whole(self.place(last))[1]

    def _whole(self, at: int) -> tuple[int, int]:
        number = bisect_left(self.entities, (at + 1, 0))
        start, end = self.entities[number - 1] if number else (at, at)
        return (start, end) if at < end else (at, at + 1)


def spans_in(fields: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield all that has a ``start``: by a list of what is left, as most articles have hundreds."""
    left: list[Any] = [fields]
    while left:
        value = left.pop()
        if type(value) is dict:
            left += [part for part in value.values() if type(part) in NESTED and part]
            if "start" in value:
                yield value
        elif type(value[0]) in NESTED:
            left += value


def layout_of(text: str, entities: Sequence[tuple[int, int]] = ()) -> Layout:
    """Take the layout out of a text; most have none and stay as they are.

    ``entities`` are where one sign and blanks stand for what took more room.
    """
    wrapping = wrapping_of(text) if "\n" in text or "\r" in text else Wrapping.NONE
    if wrapping is Wrapping.NONE and not has_odd_blanks(text):
        return Layout(text, [], [])
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    length = shift = done = 0
    filled = filling(text, entities)
    for start, end, blank in blanks(text, wrapping, filled):
        pieces += [text[done:start], blank]
        length += start - done + len(blank)
        done = end
        if len(blank) != end - start:
            shift += end - start - len(blank)
            starts.append(length)
            shifts.append(shift)
    return Layout("".join([*pieces, text[done:]]), starts, shifts, entities)


def filling(text: str, entities: Sequence[tuple[int, int]]) -> set[int]:
    """Return the blanks beside the sign of an entity, where the text has none."""
    signs = [(start, end) for start, end in entities if not text[start:end].isspace()]
    return {at for start, end in signs for at in range(start, end) if text[at] == " "}


def has_odd_blanks(text: str) -> bool:
    """Tell whether some white space is another than one blank or one blank line."""
    return (
        text != text.strip()
        or any(run in text for run in ODD_RUNS)
        or any(blank in text for blank in ODD_BLANKS)
        or LONE_BREAK.search(text) is not None
    )


def blanks(
    text: str, wrapping: Wrapping, filled: Container[int] = ()
) -> Iterator[tuple[int, int, str]]:
    """Yield the white space of a text that is more than a blank, and what is read in its place."""
    for match in BLANKS.finditer(text):
        start, end = match.span()
        inside = bool(filled) and all(at in filled for at in range(start, end))
        if start == 0 or end == len(text) or inside:
            yield start, end, ""
        else:
            yield start, end, blank_of(text, start, end, wrapping)


def blank_of(text: str, start: int, end: int, wrapping: Wrapping) -> str:
    """Return what is read in place of some white space between words."""
    breaks = LINE_BREAK.findall(text, start, end)
    if not breaks:
        return " "
    if len(breaks) > 1 or wrapping is Wrapping.NONE:
        return PARAGRAPH_END
    if wrapping is Wrapping.INDENTED and text[end - 1] not in "\r\n":
        return PARAGRAPH_END
    if wrapping is Wrapping.TORN and not text[end].islower():
        return PARAGRAPH_END
    return "" if is_inside_compound(text, start, end) else " "


def is_inside_compound(text: str, start: int, end: int) -> bool:
    """Tell a line that was broken after the hyphen of a compound, as in "so-" and "called"."""
    return (
        COMPOUND.search(text, max(0, start - 3), start) is not None
        and text[end].isalnum()
        and SUSPENDED.match(text, end, end + LONGEST_CONJUNCTION) is None
    )
