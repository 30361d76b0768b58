from datetime import UTC, datetime

import pytest

from agents.ingest.feed_times import in_utc
from agents.ingest.html import read_page
from streams.contract.times import rfc3339

NOW = datetime(2024, 5, 2, tzinfo=UTC)
BODY = (
    "<article><h1>Board agrees</h1><p>The harbour board met on Monday and agreed to dredge.</p>"
    "<p>Work starts in June, the harbour master said.</p></article>"
)
ADDRESS = "https://www.gazette.example/2024/04/30/dredging"


def meta(name: str, content: str) -> str:
    return f"<meta property='{name}' content='{content}'>"


def data(text: str) -> str:
    return f"<script type='application/ld+json'>{text}</script>"


LINK = f"<link rel='canonical' href='{ADDRESS}'>"
EVENING = "2024-04-30T18:20:00Z"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (LINK + meta("article:published_time", "2024-04-30T18:20:00+00:00"), EVENING),
        (LINK + meta("article:published_time", "2024-04-29T18:20Z"), "2024-04-29T18:20:00Z"),
        (LINK + data('{"@type":"NewsArticle","datePublished":"2024-04-30T20:20+0200"}'), EVENING),
        (LINK, "2024-04-30T00:00:00Z"),
        (
            data('{"@type":"LiveBlogPosting","datePublished":"2024-04-30T18:20:00Z"}')
            + meta("article:published_time", "2024-05-01T09:00:00Z"),
            EVENING,
        ),
        (
            data('{"@type":"NewsArticle","datePublished":"2024-04-30"}')
            + meta("article:published_time", "2024-04-30T18:20:00Z"),
            EVENING,
        ),
        (
            data('{"@type":"NewsArticle","datePublished":"2024-04-30T14:20:00"}')
            + meta("article:published_time", "2024-04-30T14:20:00-04:00"),
            EVENING,
        ),
        (
            data(
                '[{"@type":"WebPage"},{"@graph":[{"@type":["NewsArticle"],"datePublished":"2024-04-30T18:20Z"}]}]'
            ),
            EVENING,
        ),
        (
            data(
                '<!-- {"@type":"Article",\n"name":"a\nb","datePublished":"2024-04-30T18:20Z"}; -->'
            ),
            EVENING,
        ),
        (data("{") + meta("parsely-pub-date", "2024-04-30T18:20:00Z"), EVENING),
        (meta("dc.date", "30 April 2024 18:20 UTC"), EVENING),
        (
            meta("article:modified_time", "2024-05-01T09:00:00Z")
            + meta("pubdate", "20240430182000"),
            EVENING,
        ),
    ],
)
def test_the_time_of_publication_as_the_page_tells_it(head: str, expected: str) -> None:
    page = read_page(f"<html><head>{head}</head><body>{BODY}</body></html>", today=NOW)
    assert page.published_at is not None
    assert rfc3339(in_utc(page.published_at)) == expected


def test_the_time_tag_of_the_article() -> None:
    body = BODY.replace("</h1>", "</h1><time datetime='2024-04-30T18:20:00Z'>Tuesday</time>")
    page = read_page(f"<html><head></head><body>{body}</body></html>", today=NOW)
    assert page.published_at is not None
    assert rfc3339(in_utc(page.published_at)) == EVENING


def test_of_several_articles_the_one_with_the_pages_address() -> None:
    other = (
        '{"@type":"NewsArticle","url":"https://x.example/b","datePublished":"2024-01-01T10:00Z"}'
    )
    own = f'{{"@type":"NewsArticle","url":"{ADDRESS}","datePublished":"{EVENING}"}}'
    html = f"<html><head>{LINK}{data(f'[{other},{own}]')}</head><body>{BODY}</body></html>"
    page = read_page(html, today=NOW)
    assert page.published_at is not None
    assert rfc3339(in_utc(page.published_at)) == EVENING


@pytest.mark.parametrize(
    ("head", "url", "expected"),
    [
        (LINK, None, ADDRESS),
        (LINK, "https://amp.gazette.example/2024/04/30/dredging", ADDRESS),
        (meta("og:url", ADDRESS), None, ADDRESS),
        ("<link rel='canonical' href='/n/1'>", ADDRESS, "https://www.gazette.example/n/1"),
        (
            f"<base href='{ADDRESS}'><link rel='canonical' href='/n/1'>",
            None,
            "https://www.gazette.example/n/1",
        ),
        ("<link rel='canonical' href='/n/1'>", None, None),
        (
            "<link rel='canonical' href='https://www.gazette.example/'>" + meta("og:url", ADDRESS),
            None,
            ADDRESS,
        ),
        ("<link rel='canonical' href='https://agency.example/a'>", ADDRESS, ADDRESS),
        ("<link rel='canonical' href=''>", ADDRESS, ADDRESS),
        ("<link rel='canonical' href='http://[x'>", ADDRESS, ADDRESS),
        ("", None, None),
    ],
)
def test_the_address_that_a_page_gives_itself(
    head: str, url: str | None, expected: str | None
) -> None:
    html = f"<html><head>{head}</head><body>{BODY}</body></html>"
    assert read_page(html, today=NOW, url=url).url == expected


def test_the_outlet_by_its_name() -> None:
    site = meta("og:site_name", "The Gazette")
    html = f"<html><head><title>Board agrees - Port</title>{site}</head><body>{BODY}</body></html>"
    assert read_page(html, today=NOW).source == "The Gazette"
    publisher = data(
        '{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"Gazette Ltd"}}'
    )
    html = f"<html><head>{site}{publisher}</head><body>{BODY}</body></html>"
    assert read_page(html, today=NOW).source == "Gazette Ltd"


LONG = " ".join(f"The board heard of matter {number} and agreed to it." for number in range(60))


@pytest.mark.parametrize(
    ("share", "is_told"), [(0.9, False), (0.5, True), (0.1, False)], ids=["most", "half", "another"]
)
def test_a_text_that_was_found_in_part_is_taken_from_the_data(
    share: float, *, is_told: bool
) -> None:
    found = LONG[: int(len(LONG) * share)].rsplit(". ", 1)[0] + "."
    article = data(f'{{"@type":"NewsArticle","articleBody":"{LONG}"}}')
    html = f"<html><head>{article}</head><body><article><p>{found}</p></article></body></html>"
    assert read_page(html, today=NOW).text == (LONG if is_told else found)
