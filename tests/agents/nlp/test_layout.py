import textwrap
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from agents.nlp.layout import layout_of
from agents.nlp.reader import Reader
from tests.support.articles import accepted

PROSE = """\
Harbour master Jane Carter said on Monday that the so-called winter ferry would return to Riga in \
May, after a year in which nobody in the town had seen it.

“We have waited for a long time, and it has been a hard year for the islands,” she said. The ferry \
left Tallinn on 3 May 2024 and was stopped by the coast guard near Hiiumaa.

The Estonian government denied that it had sold the ship. Carter told reporters that she had not \
been asked, and that pre- and post-war rules were the same."""
PARAGRAPHS = PROSE.split("\n\n")


@pytest.fixture(scope="module")
def reader(nlp: Language) -> Reader:
    return Reader(nlp)


def told(reader: Reader, text: str) -> Any:  # noqa: ANN401 - any JSON
    """Read a text, with the words in the place of the offsets."""
    [found] = reader.read([accepted(text)])
    return spelled(found, text)


def spelled(fields: Any, text: str) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(fields, list):
        return [spelled(item, text) for item in fields]
    if not isinstance(fields, dict):
        return fields
    words = {name: spelled(part, text) for name, part in fields.items()}
    if "start" in words:
        written = text[words.pop("start") : words.pop("end")]
        words["words"] = "".join(written.split())
    return words


LONG_LINE = "Ann left " + "and came back " * 15 + "on Monday,"
INDENTS = st.sampled_from(["", " ", "    ", "\t"])


@settings(max_examples=25, deadline=None)
@given(st.integers(45, 90), INDENTS, st.sampled_from(["\n", "\r\n"]))
def test_the_same_words_tell_the_same_however_they_are_broken(
    reader: Reader, width: int, indent: str, ending: str
) -> None:
    lines = [
        textwrap.fill(each, width, initial_indent=2 * indent, subsequent_indent=indent)
        for each in PARAGRAPHS
    ]
    text = f"\n{indent}\n".join(["", *lines, ""]).replace("\n", ending)
    assert told(reader, text) == told(reader, PROSE)


def test_paragraphs_that_only_their_indentation_tells(reader: Reader) -> None:
    lines = [textwrap.fill(each, 60, initial_indent="    ") for each in PARAGRAPHS]
    assert told(reader, "\n".join(lines)) == told(reader, PROSE)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ann left.\nBob stayed.", "Ann left.\n\nBob stayed."),
        ("Ann  left.\r\n\r\n\r\nBob\xa0stayed.\n", "Ann left.\n\nBob stayed."),
        ("\n  Ann left.\n \t\nBob stayed.", "Ann left.\n\nBob stayed."),
        (
            "The ferry that was away\nfor a year is so-\ncalled.",
            "The ferry that was away for a year is so-called.",
        ),
        ("pre-\nand post-war\nrules are\nkept", "pre- and post-war rules are kept"),
        (
            f"{LONG_LINE}\nthe paper\nsaid.\nBob stayed.",
            f"{LONG_LINE} the paper said.\n\nBob stayed.",
        ),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_what_is_read(text: str, read: str) -> None:
    assert layout_of(text).text == read


@given(st.text(st.sampled_from("aB-. \n\t\r\xa0\u2028"), max_size=80))
def test_every_word_is_found_where_it_stood(text: str) -> None:
    layout = layout_of(text)
    for place, sign in enumerate(layout.text):
        if not sign.isspace():
            assert text[layout.place(place)] == sign


@given(st.text(st.sampled_from("aB-. \n\t\r\xa0\u2028"), max_size=80))
def test_what_is_read_has_no_layout_left(text: str) -> None:
    once = layout_of(text).text
    assert once == once.strip()
    assert not any(run in once for run in ("  ", " \n", "\n ", "\n\n\n", "\t", "\r"))


def test_spans_are_moved_wherever_they_stand() -> None:
    fields = {"items": [{"start": 4, "end": 8, "cue": {"start": 0, "end": 3}, "text": "left"}]}
    layout_of("\nAnn  left.").restore(fields)
    assert fields == {
        "items": [{"start": 6, "end": 10, "cue": {"start": 1, "end": 4}, "text": "left"}]
    }
