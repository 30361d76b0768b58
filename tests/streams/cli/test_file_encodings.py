import codecs

import pytest

from streams.cli.file_encodings import decoded

TEXT = "“We can\u2019t wait,” said Renée Ångström of the café in Köln, where it costs 5 €."
LATIN = "Renée Ångström met the board of the café in Köln on Monday, and agreed to all of it."
CYRILLIC = "Городской совет собрался в понедельник и решил углубить канал. "
PAGE = "<html><head><meta charset={}><title>a</title></head><body><p>{}</p></body></html>"


def page(name: str, text: str = TEXT) -> str:
    return PAGE.format(name, text)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (codecs.BOM_UTF8 + TEXT.encode(), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT),
        (page("windows-1252").encode("cp1252"), page("windows-1252")),
        (page("iso-8859-1").encode("cp1252"), page("iso-8859-1")),
        (page("iso-8859-1").encode(), page("iso-8859-1")),
        (page("utf-8", LATIN).encode("latin-1"), page("utf-8", LATIN)),
        (page("no-such", LATIN).encode("latin-1"), page("no-such", LATIN)),
        (page("koi8-r", CYRILLIC).encode("koi8-r"), page("koi8-r", CYRILLIC)),
        ((CYRILLIC * 20).encode("cp1251"), CYRILLIC * 20),
        (LATIN.encode("latin-1"), LATIN),
        (TEXT.encode() + b"\xff", f"{TEXT}\ufffd"),
        (b"", ""),
    ],
)
def test_text_is_read_in_the_encoding_it_was_written_in(data: bytes, text: str) -> None:
    assert decoded(data) == text


def test_what_the_sender_says_stands_before_what_the_page_says() -> None:
    data = page("koi8-r", LATIN).encode("latin-1")
    assert decoded(data, told="ISO-8859-1") == page("koi8-r", LATIN)
