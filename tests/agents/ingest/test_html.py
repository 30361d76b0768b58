from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trafilatura import load_html

from agents.ingest.extraction import visible_text
from agents.ingest.html import is_html, read_page

NOW = datetime(2024, 5, 2, tzinfo=UTC)
FIRST = "The harbour board met on Monday and agreed to dredge the channel before winter comes."
SECOND = "“We cannot wait,” said the harbour master, who had asked for it two years ago."

LINKED = '{"@type": "NewsArticle", "datePublished": "2024-02-11T08:40:00+03:00"}'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!DOCTYPE html><html><body>x", True),
        (" <html>", True),
        ("<p class='a'>One.</p>", True),
        ("One.<br>Two.<br/>Three.<br />Four.", True),
        ("One.", False),
        ("a < b and </p> was missing.", False),
        ("The tag <p> opens a paragraph and </p> ends it.", False),
        ("<path> is a placeholder", False),
    ],
)
def test_markup_is_told_from_prose(text: str, *, expected: bool) -> None:
    assert is_html(text) is expected


def test_the_article_is_taken_out_of_its_page() -> None:
    page = read_page(
        f"""<html><head><title>Dredging agreed</title></head><body>
        <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
        <article><h1>Dredging agreed</h1><p>{FIRST}</p><p>{SECOND}</p></article>
        <footer>All rights reserved</footer></body></html>""",
        today=NOW,
    )
    assert page.text == f"{FIRST}\n\n{SECOND}"
    assert page.title == "Dredging agreed"


def test_a_fragment_is_an_article_already() -> None:
    assert read_page(f"<p>{FIRST}</p><p>Short.</p>", today=NOW).text == f"{FIRST}\n\nShort."


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("<meta property='article:published_time' content='2024-02-11T08:40:00+03:00'>", "08:40"),
        (f"<script type='application/ld+json'>{LINKED}</script>", "08:40"),
        ("<meta name='date' content='2024-02-11'>", "00:00"),
    ],
)
def test_the_date_has_the_time_that_the_page_gives(head: str, date: str) -> None:
    html = f"<html><head>{head}</head><body><article><p>{FIRST}</p></article></body></html>"
    published_at = read_page(html, today=NOW).published_at
    assert published_at is not None
    assert f"{published_at:%Y-%m-%dT%H:%M}" == f"2024-02-11T{date}"


def test_a_headline_over_the_body_is_not_told_twice() -> None:
    head = "<head><title>Dredging agreed</title></head>"
    for body in (f"<h1>Dredging agreed</h1><p>{FIRST}</p>", f"<p>{FIRST}</p>"):
        html = f"<html>{head}<body><article>{body}</article></body></html>"
        assert read_page(html, today=NOW).text == FIRST
    alone = f"<html>{head}<body><article><p>Dredging agreed</p></article></body></html>"
    assert read_page(alone, today=NOW).text == "Dredging agreed"


def test_dates_after_receipt_are_not_believed() -> None:
    head = "<meta property='article:published_time' content='2025-01-01'>"
    html = f"<html><head>{head}</head><body><article><p>{FIRST}</p></article></body></html>"
    assert read_page(html, today=NOW).published_at is None
    assert read_page(html, today=NOW.replace(year=2026)).published_at == datetime(2025, 1, 1)  # noqa: DTZ001 - the page names no zone


def test_visible_text_leaves_out_what_no_reader_sees() -> None:
    html = (
        "<html><head><title>x</title></head><body><script>x</script><nav>x</nav>"
        "<div>One <b>bold</b>\nword.</div>Two.<br>Three.<ul><li>Four.</li></ul></body></html>"
    )
    tree = load_html(html)
    assert tree is not None
    assert visible_text(tree) == "One bold word.\n\nTwo.\n\nThree.\n\nFour."


def test_without_an_article_the_visible_text_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_args: object, **_options: object) -> None:
        raise RecursionError

    monkeypatch.setattr("agents.ingest.extraction.bare_extraction", failing)
    assert read_page("<div>One.</div><div>Two.</div>", today=NOW).text == "One.\n\nTwo."


@pytest.mark.parametrize("html", ["", "<", "<p", "\x00", "<html>", "<!--", "<p>" * 5_000])
def test_broken_markup_is_only_empty(html: str) -> None:
    assert read_page(html, today=NOW).text in {"", "<", "<p"}


MARKUP = st.lists(
    st.sampled_from(
        [
            *("<p>", "</p>", "<div>", "<html>", "<body>", "</html>", "<br>", "<!--", "-->", "<td>"),
            *(
                "&#1;",
                "&#xFFFE;",
                "&amp",
                "\x00",
                "\ufffe",
                "\u2029",
                "<script>",
                "<head>",
                "<svg>",
            ),
            *("<a href='http://[::1'>", "<link rel='canonical' href='//[x'>", "<![CDATA[", "'>"),
            *("<time datetime='0000'>", "<meta name='author' content='", "<plaintext>", "<ul><li>"),
            *(FIRST, "<script type='application/ld+json'>{\"@graph\":[5,{}]}</script>", "word"),
        ]
    ),
    max_size=25,
).map("".join)


@settings(max_examples=120, deadline=None, database=None)
@given(MARKUP)
def test_no_markup_stops_the_reader(html: str) -> None:
    tree = load_html(f"<html><body>{html}")
    for text in (read_page(html, today=NOW).text, "" if tree is None else visible_text(tree)):
        assert text == text.strip()
        assert "\n\n\n" not in text
