"""A small submission never becomes a large article, and takes about as long as its size."""

import gzip
import time
from datetime import UTC, datetime

import cramjam
import orjson
import pytest

from agents.ingest.accept import UnreadableArticle, accept

NOW = datetime(2024, 5, 6, tzinfo=UTC)
PROSE = "Ada Novak said on Monday that the harbour of Port Sorrel would close in May."
SIZE = 100_000
# Measured: at most 1.5 s on a busy machine; quadratic or worse would be minutes.
SECONDS = 10


def times(unit: str) -> str:
    return unit * (SIZE // len(unit))


def laughs(levels: int = 12, each: int = 10) -> str:
    names = [f"l{level}" for level in range(levels)]
    entities = "".join(
        f'<!ENTITY {name} "{f"&{before};" * each}">'
        for name, before in zip(names[1:], names, strict=False)
    )
    return f'<!ENTITY l0 "ha">{entities}'


ENTITIES = laughs()
CLASSES = "<div class='comment article post'>a</div>"
LINKS = "<a href='http://[::1'>a</a>"
DATES = "<time datetime='2020-01-01'>1 May 2020</time>"
HEADINGS = "<h1>a</h1><time datetime='2020-01-01'>a</time>"
METAS = "<meta name='author' content='A B'>"
ARTICLES = '{"@type":"NewsArticle","@id":"#a","author":{"@id":"#a"}},'
DATA = '[{"@type":'
MARKUP = {
    "a billion laughs": f"<!DOCTYPE html [{ENTITIES}]><html><body><p>{PROSE} &l11;</p></body>",
    "laughs in XML": f'<?xml version="1.0"?><!DOCTYPE html [{ENTITIES}]>'
    f"<html><body><p>{PROSE} &l11;</p></body></html>",
    "one large entity many times": f'<!DOCTYPE html [<!ENTITY a "{times("a")}">]><html><body>'
    f"<p>{PROSE} {'&a;' * 50_000}</p></body></html>",
    "deep blocks": f"<html><body>{times('<div>')}{PROSE}",
    "deep and closed": f"<html><body>{'<div>' * 20_000}{PROSE}{'</div>' * 20_000}",
    "deep words": f"<html><body>{times('<b>a')}{PROSE}",
    "deep lists": f"<html><body>{times('<ul><li>a')}",
    "deep tables": f"<html><body>{times('<table><tr><td>')}{PROSE}",
    "deep quotations": f"<html><body>{times('<blockquote>')}{PROSE}",
    "open paragraphs": f"<html><body>{times('<p>a')}",
    "opened tags": f"<html><body>{PROSE}{times('<')}",
    "opened comments": f"<html><body>{PROSE}{times('<!--')}",
    "references": f"<html><body>{PROSE}{times('&#x1F600;')}",
    "ampersands": f"<html><body>{PROSE}{times('&')}",
    "one long attribute": f"<html><body><p class='{times('a ')}'>{PROSE}</p>",
    "classes": f"<html><body>{times(CLASSES)}",
    "links": f"<html><body>{times(LINKS)}",
    "dates": f"<html><body>{times(DATES)}",
    "authors": f"<html><head><meta name='author' content='{times('By A, ')}'><body>{PROSE}",
    "titles": f"<html><head><title>{times('a | b - ')}</title><body>{PROSE}",
    "headings and times": f"<html><body><article>{times(HEADINGS)}{PROSE}</article>",
    "metas": f"<html><head>{times(METAS)}</head><body>{PROSE}</body>",
    "linked articles": f"<html><script type='application/ld+json'>[{times(ARTICLES)}{{}}]</script>"
    f"<body>{PROSE}</body>",
    "data": f"<html><script type='application/ld+json'>{times(DATA)}</script>{PROSE}",
}


@pytest.mark.parametrize("name", MARKUP)
def test_markup_stays_as_large_as_it_is(name: str) -> None:
    began = time.process_time()
    assert len(text_of(MARKUP[name])) <= len(MARKUP[name])
    assert time.process_time() - began < SECONDS


def text_of(html: str) -> str:
    try:
        return accept(orjson.dumps({"html": html}), key=None, received_at=NOW)["text"]
    except UnreadableArticle:
        return ""


ZEROS = b'{"text": "' + b"a" * 10_000_000 + b'"}'
VALUES = {
    "gzip": gzip.compress(ZEROS),
    "zstd": bytes(cramjam.zstd.compress(ZEROS)),
    "lists": b"[" * SIZE,
    "objects": b'{"a":' * SIZE,
    "closed lists": b'{"a":' + b"[" * SIZE + b"]" * SIZE + b"}",
    "escapes": b'{"text": "' + b"\\ud800" * SIZE + b"}",
    "quotation marks": b'{"text": "' + b'\\"' * SIZE,
    "byte order marks": b"\xef\xbb\xbf" * SIZE,
    "the same name": b"{" + b'"a": 1,' * SIZE + b"}",
}


@pytest.mark.parametrize("name", VALUES)
def test_a_value_is_refused_before_it_grows(name: str) -> None:
    began = time.process_time()
    with pytest.raises(UnreadableArticle) as refused:
        accept(VALUES[name], key=None, received_at=NOW)
    assert len(refused.value.reason) < 200
    assert time.process_time() - began < SECONDS
