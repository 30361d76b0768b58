"""Text that was written in one encoding and read in another, brought back."""

import re

from ftfy import fix_encoding

# UTF-8 read as Windows-1252 or Latin-1 puts one of the first before one of the second; looking for
# it is forty times faster than ftfy's own test, which only such texts go through.
SIGN = re.compile(
    "[\u00c2\u00c3\u00c5\u00d0\u00e2][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192"
    "\u02c6\u02dc\u2010-\u203a\u20ac\u2122\ufffd]"
)
# The third byte of a closing quotation mark has no character in Windows-1252: it is mostly lost.
LOST_MARK = re.compile("\u00e2\u20ac(?:\ufffd|(?=[\\s,.;:!?)]|\\Z))")


def repaired(text: str) -> str:
    """Bring back the characters that were misread; a text without a sign of it stays as it is."""
    if not SIGN.search(text):
        return text
    whole = fix_encoding(text)
    return fix_encoding(LOST_MARK.sub("\u201d", text)) if whole != text else text
