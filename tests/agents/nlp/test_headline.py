from typing import Any

import pytest

from agents.nlp.headline import LONGEST, headline, is_repeated, reading_of
from tests.support.articles import accepted

BODY = "The ferries  stopped\non Monday."


def test_the_headline_stands_before_the_text() -> None:
    reading = reading_of(accepted(BODY, title="Ferries  stop at Moss"))
    assert reading.text == "Ferries stop at Moss\n\nThe ferries stopped on Monday."
    assert reading.text[reading.start :] == reading.body.text


@pytest.mark.parametrize("title", [None, "", "News", "?!", "x " * LONGEST])
def test_what_is_no_headline_is_not_read(title: str | None) -> None:
    reading = reading_of(accepted(BODY, title=title))
    assert (reading.start, reading.text) == (0, reading.body.text)


@pytest.mark.parametrize(
    ("title", "text", "repeated"),
    [
        ("Ferries stop", "Ferries stop\n\nIt was Monday.", True),
        ("Ferries stop", "FERRIES STOP.\n\nIt was Monday.", True),
        ("Ferries \u2018stop\u2019", "Ferries 'stop' on Monday.", True),
        ("Ferries stop", "World\n\nFerries stop\n\nIt was Monday.", True),
        ("Ferries stop", "Ferries stopped on Monday.", False),
        ("Ferries stop", "On Monday the ferries stop.", False),
    ],
)
def test_a_headline_that_the_text_begins_with_is_read_once(
    title: str,
    text: str,
    repeated: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert is_repeated(title, text) == repeated


@pytest.mark.parametrize(
    ("title", "outlet", "expected"),
    [
        ("Ferries stop - The Harbour Post", "The Harbour Post", "Ferries stop"),
        ("Ferries stop | harbour post", "Harbour Post", "Ferries stop"),
        ("Ferries stop - for good", "Harbour Post", "Ferries stop - for good"),
        ("Ferries stop - Harbour Post", None, "Ferries stop - Harbour Post"),
    ],
)
def test_the_outlets_name_behind_it_is_left_out(
    title: str, outlet: str | None, expected: str
) -> None:
    assert headline(title, outlet) == expected


def test_spans_go_back_to_where_they_stood() -> None:
    title = "Ferries  stop at Moss"
    reading = reading_of(accepted(BODY, title=title))
    words = ("Moss", "Ferries", "stopped", "Monday")
    found: list[dict[str, Any]] = [
        {"start": at, "end": at + len(word)} for word in words for at in [reading.text.index(word)]
    ]
    reading.restore({"items": found})
    assert [span.get("field") for span in found] == ["title", "title", None, None]
    sources = [title if "field" in span else BODY for span in found]
    assert [
        text[span["start"] : span["end"]] for text, span in zip(sources, found, strict=True)
    ] == list(words)


def test_a_span_over_both_ends_with_the_headline() -> None:
    reading = reading_of(accepted(BODY, title="Ferries stop"))
    span = {"start": 0, "end": len(reading.text)}
    reading.restore(span)
    assert span == {"start": 0, "end": len("Ferries stop"), "field": "title"}
