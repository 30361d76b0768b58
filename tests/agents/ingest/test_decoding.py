import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agents.ingest.decoding import decoded, legible, plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "&#8220;It&#8217;s time,&nbsp;friends,&#8221; she said.",
            "“It\u2019s time, friends,” she said.",
        ),
        ("&ldquo;No,&rdquo; said Ren&eacute;e.", "“No,” said Renée."),
        (
            "Twice &amp;#8220;escaped&amp;#8221; words, &amp;nbsp;said he.",
            "Twice “escaped” words,  said he.",
        ),
        ("AT&amp;T and Holm &amp; Ek merged.", "AT&T and Holm & Ek merged."),
        ("One.&lt;/p&gt;&lt;p&gt;Two.", "One.\n\nTwo."),
        ('See <a href="/b">the plan</a> now.', "See the plan now."),
        ("It was <b>not</b> the <em>board</em>.", "It was not the board."),
        ("<span class='x'>One.</span><br>Two.", "One.\nTwo."),
        ("The town of Har\u00adbour\u00adford.", "The town of Harbourford."),
        (
            "â€œWe have no choice,â€\ufffd she said of the Â£5.",
            "“We have no choice,” she said of the £5.",
        ),
        ("â€œNo,â€ she said. â€œYes.â€", "“No,” she said. “Yes.”"),
        ("RenÃ©e went to Köln.", "Renée went to Köln."),
        ("She agreed&#33;The board met.It left.", "She agreed! The board met. It left."),
    ],
)
def test_what_a_text_was_not_meant_to_show_is_taken_out(text: str, expected: str) -> None:
    assert decoded(text)[0] == expected
    assert decoded(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "Write <p> and </p> around it, says the <b>manual</b> &amp; so do we.",
        "The tag <p> opens a paragraph and </p> ends it.",
        "5 &lt; 6 &gt; 4",
        "&unknown; &; &#1; & &amp",
        "Naïve café \u2013 “fine”, 5 €.",
        "She spoke.He left.",
        "\ufeffOne\u200b word.",
        "It has\n\n  odd \t spaces.\n",
        "",
    ],
)
def test_a_text_without_markup_stays_as_it_is(text: str) -> None:
    assert decoded(text) == (text, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She spoke.He left.“No,” he said.", "She spoke. He left. “No,” he said."),
        ("In 2019.The board met!It left?Yes.", "In 2019. The board met! It left? Yes."),
        ("She said “no.”Then he left.", "She said “no.” Then he left."),
    ],
)
def test_sentences_glued_when_tags_were_taken_out(text: str, expected: str) -> None:
    assert decoded(text, is_flattened=True) == (expected, ["glued sentences parted"])


@pytest.mark.parametrize(
    "text", ["See www.Gazette.Example or a@B.Example.", "The U.S.A. and St.Ives, node.js, 3.5."]
)
def test_names_with_dots_are_not_parted(text: str) -> None:
    assert decoded(text, is_flattened=True) == (text, [])


def test_a_text_out_of_a_page_loses_what_is_not_seen() -> None:
    assert legible("\ufeffOne\u200b wo\u00adrd.") == ("One word.", ["invisible characters removed"])


def test_a_headline_is_one_line_of_words() -> None:
    assert (
        plain(" Board &amp;#8216;agrees&amp;#8217;\n to <em>dredge</em> ")
        == "Board \u2018agrees\u2019 to dredge"
    )


UNITS = [
    "&",
    "&#8220;",
    "&amp;",
    "&lt;/p&gt;",
    "<a href='x'>",
    "<b>a</b>",
    "<b>",
    "a.Aa ",
    "â€œ",
    "\u00ad",
]


@pytest.mark.parametrize("unit", UNITS)
def test_a_megabyte_takes_less_than_a_second(unit: str) -> None:
    text = unit * (10**6 // len(unit))
    began = time.process_time()
    decoded(text, is_flattened=True)
    assert time.process_time() - began < 2


@settings(max_examples=200, deadline=None, database=None)
@given(st.text("<>&;#8p/ab =\"'.A\u00ad", max_size=40))
def test_any_text_is_decoded(text: str) -> None:
    result, notes = decoded(text)
    assert notes or result == text
