"""Text of files and pages, in whatever encoding they were written."""

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress

from charset_normalizer import from_bytes

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([\w.:-]{2,40})", re.IGNORECASE)
HEAD = 4096
# Browsers read these as Windows-1252, which has the quotation marks that Latin-1 lacks.
WESTERN = {"ascii", "iso8859-1"}
SAMPLE = 100_000
ASCII = bytes(range(128))
RARE = 0.15


def decoded(data: bytes, *, told: str | None = None) -> str:
    """Read bytes by their mark, as UTF-8 where they are, as sender or head say, or as found.

    What is declared stands behind UTF-8: text in another encoding is hardly ever valid UTF-8, and
    many pages declare what they are not.
    """
    encoding = next((name for mark, name in MARKS if data.startswith(mark)), None)
    if encoding:
        return data.decode(encoding, "replace")
    text = data.decode("utf-8", "replace")
    if is_mostly_utf8(text):
        return text
    for name in candidates(data, told):
        with suppress(UnicodeDecodeError):
            return data.decode(name)
    return text


def is_mostly_utf8(text: str) -> bool:
    """Tell whether few characters were lost in reading as UTF-8: a broken byte spoils no file."""
    lost = text.count("\ufffd")
    return not lost or sum(not char.isascii() for char in text) > 2 * lost


def candidates(data: bytes, told: str | None) -> Iterator[str]:
    """Yield the encodings that the bytes may be in: told, declared, found by their words."""
    declared = DECLARED.search(data[:HEAD])
    for name in (told, declared[1].decode("ascii", "replace") if declared else None):
        with suppress(LookupError, ValueError):
            yield known(name or "")
    if is_western(data):
        yield "cp1252"
    found = from_bytes(data[:SAMPLE]).best()
    if found:
        yield known(found.encoding)


def is_western(data: bytes) -> bool:
    """Tell whether few letters are not ASCII, so few that statistics of them tell nothing."""
    sample = data[:SAMPLE]
    return len(sample.translate(None, ASCII)) < RARE * len(sample)


def known(name: str) -> str:
    """Give the codec for the name of an encoding, as browsers take it."""
    codec = codecs.lookup(name.strip()).name
    return "cp1252" if codec in WESTERN else codec
