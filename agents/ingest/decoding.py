"""A text without what it was not meant to show: references, tags, hyphens that only break lines.

A text that has none of these stays as it is, character for character.
"""

import re
from collections.abc import Callable, Iterable
from html import unescape
from html.entities import html5

from agents.ingest.mojibake import repaired

# `&amp;` alone may be meant: it is read between words, and where other references stand too.
REFERENCE = re.compile(
    r"&(?:amp;){0,2}(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|(?!amp;|lt;|gt;)(?P<name>[a-zA-Z]\w{1,30}));"
)
BETWEEN_WORDS = re.compile(r"\w ?&amp; ?\w")
ESCAPED_TAG = re.compile(r"&(?:amp;)?lt;/[a-z][a-z0-9]{0,9}&(?:amp;)?gt;", re.IGNORECASE)
DEEPEST = 3
Step = tuple[str, Callable[[str], str]]

INLINE = "a|abbr|b|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|u"
BLOCK = "article|blockquote|div|figcaption|figure|h[1-6]|li|ol|p|section|table|td|tr|ul"
PAIR = re.compile(rf"<({INLINE})(?:\s[^<>]{{0,300}})?>[^<>]{{1,300}}</\1>", re.IGNORECASE)
WITH_ATTRIBUTE = re.compile(
    rf"<(?:{INLINE}|{BLOCK}|img|iframe)\s[a-z-]{{2,20}}=[\"'][^<>]{{0,2000}}>", re.IGNORECASE
)
FEWEST_PAIRS = 2
LINE_BREAK = re.compile(r"<br\b[^<>]{0,300}>\n?", re.IGNORECASE)
BLOCK_TAG = re.compile(rf"\s?</?(?:{BLOCK})\b[^<>]{{0,2000}}>\s?", re.IGNORECASE)
OTHER_TAG = re.compile(rf"</?(?:{INLINE}|img|iframe|hr)\b[^<>]{{0,2000}}>", re.IGNORECASE)
BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")

# Spaces without width do no harm in a text that was sent as such, so its characters are kept.
SOFT_HYPHEN = re.compile("(?<=\\w)\u00ad(?=\\w)")
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
# A sentence that was glued to the next one when the tags between them were taken out.
GLUED = re.compile(
    "(?<=[a-z0-9][a-z0-9])([.!?][\u201d\u2019]?)(?=[\u201c\u2018]?[A-Z][a-z\u2019 ])"
)
TOKEN = re.compile(r"\S+")
# Addresses and names of hosts hold the same letters and marks.
NO_SENTENCE = re.compile(r"[/@\\]|www|\.(?:com|org|net|gov|edu)\b", re.IGNORECASE)


def decoded(text: str, *, is_flattened: bool = False) -> tuple[str, list[str]]:
    """Give a text as it was meant, and what was done to it, for the record.

    ``is_flattened`` says that its tags were taken out before it was sent.
    """
    text, notes = taken_through(SENT, text)
    if not (is_flattened or notes) or not GLUED.search(text):
        return text, notes
    apart = TOKEN.sub(parted, text)
    return apart, notes + ["glued sentences parted"] * (apart != text)


def legible(text: str) -> tuple[str, list[str]]:
    """Give a text that was taken out of a page without misread and invisible characters."""
    return taken_through(SHOWN, text)


def taken_through(steps: Iterable[Step], text: str) -> tuple[str, list[str]]:
    """Take the text through each step, and note those that changed it."""
    notes = []
    for note, step in steps:
        changed = step(text)
        if changed != text:
            notes.append(note)
        text = changed
    return text, notes


def plain(text: str) -> str:
    """Give a short text, such as a headline, on one line without references and tags."""
    if "&" in text:
        text = unescape(unescape(text))
    return " ".join(OTHER_TAG.sub("", BLOCK_TAG.sub(" ", text)).split())


def without_markup(text: str) -> str:
    """Take out tags and references where they are markup for certain."""
    for _ in range(DEEPEST):
        before = text
        if ESCAPED_TAG.search(text):
            text = stripped(unescape(text))
        text = without_references(without_tags(text))
        if text == before:
            break
    return text


def without_references(text: str) -> str:
    """Read character references, if one of them can be nothing else."""
    if "&" not in text or not (BETWEEN_WORDS.search(text) or has_reference(text)):
        return text
    return unescape(text).replace("\u00a0", " ")


def has_reference(text: str) -> bool:
    """Tell whether a text has a reference by number, or by a name that HTML knows."""
    names = (found["name"] for found in REFERENCE.finditer(text))
    return any(name is None or f"{name};" in html5 for name in names)


def without_tags(text: str) -> str:
    """Take out tags, if they are markup and not named in prose."""
    return stripped(text) if "<" in text and is_marked_up(text) else text


def stripped(text: str) -> str:
    """Take out all tags that a text may have; blocks become paragraphs."""
    text = BLOCK_TAG.sub("\n\n", LINE_BREAK.sub("\n", text))
    return BLANK_LINES.sub("\n\n", OTHER_TAG.sub("", text)).strip()


def is_marked_up(text: str) -> bool:
    """Tell whether a text has a tag with an attribute, or several pairs of tags around words."""
    pairs = zip(range(FEWEST_PAIRS), PAIR.finditer(text), strict=False)
    return bool(WITH_ATTRIBUTE.search(text)) or sum(1 for _ in pairs) == FEWEST_PAIRS


def without_soft_hyphens(text: str) -> str:
    """Take out the hyphens that only show where a word may be broken."""
    return SOFT_HYPHEN.sub("", text)


def visible(text: str) -> str:
    """Take out soft hyphens and spaces without width."""
    return INVISIBLE.sub("", text)


def parted(token: re.Match[str]) -> str:
    """Put a space between two sentences in a run of characters."""
    return token[0] if NO_SENTENCE.search(token[0]) else GLUED.sub(r"\1 ", token[0])


RESTORING: Step = ("misread characters restored", repaired)
SENT: tuple[Step, ...] = (
    RESTORING,
    ("markup decoded", without_markup),
    ("soft hyphens removed", without_soft_hyphens),
)
SHOWN: tuple[Step, ...] = (RESTORING, ("invisible characters removed", visible))
