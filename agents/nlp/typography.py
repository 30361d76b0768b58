# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
"""Signs as the models know them: rare marks, entities and emphasis, every word at its place.

The parser was trained on a few shapes of quotation marks; others it takes for words.
"""

import re
from html import unescape

# What stands for a quotation mark or an apostrophe, and the usual sign of the same direction.
USUAL = {
    "＂": '"', "″": '"', "〃": '"', "＇": "'", "′": "'", "´": "’", "‛": "‘", "‚": "‘", "❛": "‘",
    "❜": "’", "❝": "“", "❞": "”", "〝": "“", "〞": "”", "〟": "”", "「": "“", "」": "”", "『": "“",
    "』": "”", "‹": "“", "›": "”",
}  # fmt: skip
TABLE = str.maketrans(USUAL)
# A lone one opens as a single mark does, or stands for an apostrophe; two are a mark of their own.
GRAVE = re.compile(r"(?<!`)`(?!`)")
# Of an entity encoded twice the ampersand is one.
ENTITY = re.compile(r"&(?:amp;)?(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});")
CLITIC = re.compile(r"(?:s|t|re|ve|ll|d|m)\b")
EMPHASIS = (
    re.compile(r"(?<![*\w])(\*{1,3})(?=[^\s*])([^*\n]*[^\s*])(\1)(?![*\w])"),
    re.compile(r"(?<!\w)(_{1,2})(?=[^\s_])([^_\n]*[^\s_])(\1)(?!\w)"),
)


def usual_signs(text: str) -> str:
    """Write rare signs as usual ones; what takes less room is filled up with blanks."""
    if not text.isascii() and any(sign in text for sign in USUAL):
        text = text.translate(TABLE)
    if "`" in text:
        text = GRAVE.sub("‘", text)
    if "&" in text:
        text = ENTITY.sub(decoded, text)
    if "*" in text or "_" in text:
        text = without_emphasis(text)
    return text


def decoded(entity: re.Match[str]) -> str:
    """Write a sign or a blank for its entity, at the side where a word touches it; no letters."""
    written = entity.group()
    sign = unescape(unescape(written))
    if len(sign) != 1 or sign.isalnum() or sign in "&<>":
        return written
    sign = USUAL.get(sign, " " if sign.isspace() else sign)
    before = entity.string[entity.start() - 1 : entity.start()]
    opens = not before.strip() or before in "([—–-"
    clitic = sign in "'’" and CLITIC.match(entity.string, entity.end())
    return sign.rjust(len(written)) if opens or clitic else sign.ljust(len(written))


def entities_of(text: str) -> list[tuple[int, int]]:
    """Return where the entities of a text begin and end."""
    return [found.span() for found in ENTITY.finditer(text)] if "&" in text else []


def without_emphasis(text: str) -> str:
    """Put blanks for the signs of Markdown around words."""
    for emphasis in EMPHASIS:
        text = emphasis.sub(blanks_around, text)
    return text


def blanks_around(found: re.Match[str]) -> str:
    """Put as many blanks for the two signs around words."""
    blank = " " * len(found.group(1))
    return f"{blank}{found.group(2)}{blank}"
