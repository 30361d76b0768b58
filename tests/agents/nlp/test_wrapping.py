import textwrap

import pytest

from agents.nlp.wrapping import Wrapping, wrapping_of

HEADLINES = "Ferry back in service\nThe ferry is back\nIt left on Monday"
WRAPPED = "The ferry that was away\nfor a year is back and\nleft on Monday\n\nIt was full"
NAMES = (
    "Ministers from Estonia, Latvia, Lithuania, Finland, Sweden, Norway, Denmark, Germany, Poland, "
    "France, Italy, Spain, Portugal, Ireland, Belgium and Austria met President Alar Karis."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(HEADLINES, Wrapping.NONE, id="headlines"),
        pytest.param(WRAPPED, Wrapping.WRAPPED, id="lines in lower case"),
        pytest.param(textwrap.fill(NAMES, 60), Wrapping.WRAPPED, id="lines that are filled"),
        pytest.param("\n".join([NAMES] * 3), Wrapping.NONE, id="a paragraph a line"),
        pytest.param(
            f"{NAMES} {NAMES}\nthe president\nof Estonia, left.\nAnn stayed.",
            Wrapping.TORN,
            id="a line torn by links",
        ),
        pytest.param(
            f"{WRAPPED}\nhttps://example.org/{'a' * 300}", Wrapping.WRAPPED, id="a long address"
        ),
        pytest.param("One line.", Wrapping.NONE, id="one line"),
        pytest.param("", Wrapping.NONE, id="nothing"),
        pytest.param(
            "\n".join([textwrap.fill(NAMES, 50, initial_indent="  ")] * 2),
            Wrapping.INDENTED,
            id="paragraphs told by indentation",
        ),
        pytest.param(
            "Ann Lee, Leeds\nBob Fox, Hull\nJane Poe, York", Wrapping.NONE, id="a list of names"
        ),
        pytest.param(
            "\n".join(
                [f"Rain fell on the town of Leeds and on Hull, number {n}." for n in range(5)]
            ),
            Wrapping.NONE,
            id="sentences of one length",
        ),
    ],
)
def test_texts_broken_at_a_width_are_told(text: str, expected: Wrapping) -> None:
    assert wrapping_of(text) is expected
