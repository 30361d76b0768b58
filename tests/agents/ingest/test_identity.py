import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agents.ingest.identity import identity
from agents.ingest.urls import canonical

PAGE = "https://www.gazette.example/news/dredging-1"
WAYS = [
    PAGE,
    f"{PAGE}/",
    f"{PAGE}/index.html",
    f"{PAGE}#comments",
    "http://www.gazette.example/news/dredging-1",
    "https://www.gazette.example//news//dredging-1",
    "https://m.gazette.example/news/dredging-1",
    "https://amp.gazette.example/news/dredging-1",
    "https://mobile.gazette.example/news/dredging-1?utm_source=x",
    "https://www.gazette.example/amp/news/dredging-1",
    "https://www.gazette.example/news/amp/dredging-1",
    "https://www.gazette.example/news/dredging-1/amp/",
    "https://www.gazette.example/news/dredging-1.amp",
    "https://www.gazette.example/news/dredging-1?amp",
    *(
        f"{PAGE}?{query}"
        for query in ("outputType=amp", "ref=rss", "mod=rss", "share=x", "src=a&fbclid=b")
    ),
    "https://www-gazette-example.cdn.ampproject.org/c/s/www.gazette.example/news/dredging-1",
    "https://www.google.com/amp/s/www.gazette.example/news/dredging-1",
    "https://web.archive.org/web/20240501100000/https://www.gazette.example/news/dredging-1",
]


def id_of(url: str) -> str:
    address = canonical(url)
    assert address is not None
    return identity(address)


@pytest.mark.parametrize("url", WAYS)
def test_one_page_has_one_id_whatever_its_address(url: str) -> None:
    assert id_of(url) == PAGE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.example/a?id=1&page=2", "https://x.example/a?page=2&id=1"),
        ("https://en.m.x.example/a", "https://en.x.example/a"),
        ("https://x.example/", "http://x.example"),
    ],
)
def test_two_spellings_of_one_id(one: str, other: str) -> None:
    assert id_of(one) == id_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.example/a?id=1", "https://x.example/a?id=2"),
        ("https://x.example/index.php?mod=a", "https://x.example/index.php?mod=b"),
        ("https://x.example/?source=a", "https://x.example/?source=b"),
        ("https://x.example/amp", "https://x.example/"),
        ("https://x.example/A", "https://x.example/a"),
        ("http://x.example:8080/a", "http://x.example/a"),
        ("https://x.example/2024/05/01/briefing", "https://x.example/2024/05/02/briefing"),
        ("https://m.example/a", "https://example/a"),
    ],
)
def test_two_pages_have_two_ids(one: str, other: str) -> None:
    assert id_of(one) != id_of(other)


@settings(max_examples=200, deadline=None, database=None)
@given(st.text("am p/.?&=hl", max_size=30))
def test_an_id_is_final(rest: str) -> None:
    address = canonical(f"https://m.x.example/{rest}")
    assert address is None or identity(identity(address)) == identity(address)
