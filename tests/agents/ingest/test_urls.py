import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agents.ingest.urls import canonical, outlet


@pytest.mark.parametrize(
    ("given_url", "expected"),
    [
        ("https://x.example/a?b=2&a=1", "https://x.example/a?b=2&a=1"),
        (" https://x.example/a\n", "https://x.example/a"),
        ("HTTP://User:pw@WWW.X.example:80/./a/../b#c", "http://www.x.example/b"),
        ("https://x.example", "https://x.example/"),
        ("https://x.example:8443/a", "https://x.example:8443/a"),
        ("https://x.example/a?utm_source=m&id=3&fbclid=q&GCLID=r", "https://x.example/a?id=3"),
        ("https://x.example/a?utm_source=m", "https://x.example/a"),
        ("//x.example/a", "https://x.example/a"),
        ("www.x.example/a", "https://www.x.example/a"),
        ("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"),
        ("http://[::1]:8080/a", "http://[::1]:8080/a"),
    ],
)
def test_one_spelling(given_url: str, expected: str) -> None:
    assert canonical(given_url) == expected


@pytest.mark.parametrize(
    "given_url",
    [
        *("", "x", "x.example/a", "ftp://x.example/a", "javascript:alert(1)", "mailto:a@x.example"),
        *("http://", "http://[::1", "http://x example/", "http://x.example:99999/", "http://.../"),
        *(
            "http://x.example:port/",
            f"http://{'a' * 70}.example/",
            "http://x.example/\x00",
            5,
            None,
        ),
    ],
)
def test_what_is_no_web_address(given_url: object) -> None:
    assert canonical(given_url) is None


@settings(max_examples=150, deadline=None, database=None)
@given(st.text(max_size=30))
def test_the_spelling_is_final(rest: str) -> None:
    once = canonical(f"https://x.example/{rest}")
    assert once is None or canonical(once) == once


def test_outlet_is_the_host() -> None:
    assert outlet("https://www.x.example:8443/a") == "x.example"
