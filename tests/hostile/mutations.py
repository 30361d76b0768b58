# ruff: noqa: RUF001 - signs that look alike are meant to be there
"""Records as no crawler should send them: good ones, changed by chance, the same every time."""

import copy
import json
import random
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Literal
from unicodedata import normalize

import orjson

from streams.cli.input_files import read_records

SEED = 6
SEEDS = Path(__file__).parents[2] / "seeds"
# Short texts, so that ten thousand are read in half a minute.
LONGEST_TEXT = 160
MOST_CHANGES = 4
NORMAL_FORMS: tuple[Literal["NFC", "NFD", "NFKC", "NFKD"], ...] = ("NFC", "NFD", "NFKC", "NFKD")

ODD_VALUES: list[Any] = [
    *(None, True, False, 0, -1, 1.5, 1e308, 2**53, 2**63, -(2**63), 10**30, float("inf")),
    *(
        "",
        " ",
        "\n",
        "\0",
        "null",
        "\ud800",
        "\udc00x",
        "\ufeff",
        "\uffff",
        "\U0010ffff",
        "x" * 999,
    ),
    *([], {}, [[]], [None], {"": ""}, {"a": {"a": {"a": []}}}, [1, "a", {"b": None}], ["", ""]),
    *("0000-00-00", "9999-12-31T23:59:60Z", "2024-02-30", "-1", "1e9", "yesterday", "12:00 PM"),
    *("http://", "//x", "http://[::1", "http://a:99999/", "javascript:0", "www.\u202e.com"),
    *("usable", "withheld", "canceled", "en", "xx", "EN_gb", "text/html", "main", "Article"),
]
NAMES = [
    *("id", "uri", "url", "title", "text", "html", "body", "content", "maintext", "plaintext"),
    *("published_at", "date", "pubDate", "publishing_date", "datePublished", "date_publish"),
    *("source", "language", "authors", "author", "revision", "version", "status", "pubStatus"),
    *("metadata", "@type", "@graph", "@id", "@context", "bodies", "headlines", "articleBody"),
    *("embargoed", "embargoedUntil", "sitename", "raw_text", "body_text", "body_xhtml", ""),
]
SIGNS = [
    *"\"'“”‘’«»„`()[]{}<>&;:,.?!…—–-/\\@#$%*_~|^=+",
    *("\u0301", "\u200b", "\u200d", "\u202e", "\u2028", "\u00ad", "\ufeff", "\ufffd", "\uffff"),
    *("\0", "\x1b", "\x85", "\t", "\n", "\n\n", "\r\n", "\u00a0", "\u3000", "\ud83d", "\U0001f600"),
    *("é", "ß", "İ", "ﬁ", "漢字", "عرب", "ไทย", "\U0001d400", "\U000e0041", "Ａ", "٣", "½", "²"),
    *(
        "1",
        "1999",
        "2020-01-01",
        "10:30",
        "$5",
        "5%",
        "Monday",
        "two weeks ago",
        "the 90s",
        "May 1",
    ),
    *(
        "said",
        "He said that",
        "according to",
        "told",
        "Mr. A",
        "U.S.",
        "S-400",
        "Inc.",
        "who",
        "'s",
    ),
]
MARKUP = [
    *("<p>", "</p>", "<div>", "</div>", "<br>", "<b>", "<!--", "-->", "<![CDATA[", "]]>", "<", ">"),
    *("<script>", "</script>", "<style>", "<title>", "<html>", "<body>", "<head>", "<article>"),
    *("<a href='", "<img src=x>", "&amp;", "&#0;", "&#xD800;", "&nbsp;", "&x;", "<table><tr><td>"),
    *(
        "<ul><li>",
        "<svg>",
        "<math>",
        "<plaintext>",
        "<template>",
        "<iframe>",
        "<?xml version='1'?>",
    ),
    *(
        "<meta name=author content='",
        "<time datetime='9999-99-99'>",
        "<!DOCTYPE x [<!ENTITY x 'y'>]>",
    ),
    *(
        "<script type='application/ld+json'>{",
        "<blockquote>",
        "<h1>",
        "<noscript>",
        "<form><input>",
    ),
]


Place = tuple[Any, Any]
"""A container and the key or index of one of its values."""


def mutated(number: int) -> Iterator[bytes]:
    """Yield so many records, each changed a few times: its values, then perhaps its bytes."""
    chance = random.Random(SEED)  # noqa: S311 - the same every time
    good = list(filter(is_json, read_records(str(SEEDS))))
    for _ in range(number):
        value = [orjson.loads(chance.choice(good))]
        for place in places(value):
            shorten(chance, place)
        for _ in range(chance.randint(0, MOST_CHANGES)):
            chance.choice(CHANGES)(chance, chance.choice(list(places(value))))
        # Escaped, as it is in the file, or with what JSON does not allow.
        data = json.dumps(value[0], ensure_ascii=chance.random() < 0.5)
        yield changed_bytes(chance, data.encode("utf-8", "surrogatepass"))


def is_json(record: bytes) -> bool:
    """Tell whether a seed is more than bytes: one is there to be set aside."""
    try:
        return isinstance(orjson.loads(record), dict)
    except orjson.JSONDecodeError:
        return False


def places(value: list[Any] | dict[str, Any]) -> Iterator[Place]:
    """Yield every value inside a value, outermost first."""
    for key, each in list(value.items() if isinstance(value, dict) else enumerate(value)):
        yield value, key
        if isinstance(each, list | dict):
            yield from places(each)


def shorten(chance: random.Random, place: Place) -> None:
    """Keep a piece of a long text."""
    container, key = place
    if isinstance(container[key], str) and len(container[key]) > LONGEST_TEXT:
        start = chance.randrange(len(container[key]) - LONGEST_TEXT)
        container[key] = container[key][start : start + LONGEST_TEXT]


def make_odd(chance: random.Random, place: Place) -> None:
    """Put a value of any kind."""
    container, key = place
    container[key] = copy.deepcopy(chance.choice(ODD_VALUES))


def wrap(chance: random.Random, place: Place) -> None:
    """Put a value one level or a hundred levels deeper."""
    container, key = place
    for _ in range(chance.choice([1, 1, 1, 150])):
        container[key] = [container[key]] if chance.random() < 0.5 else {"value": container[key]}


def rename(chance: random.Random, place: Place) -> None:
    """Give a field another name of those that feeds use, or a second one."""
    container, key = place
    if isinstance(container, dict):
        container[chance.choice(NAMES)] = container[key]
        if chance.random() < 0.5:
            del container[key]


def insert(chance: random.Random, place: Place) -> None:
    """Put signs or markup into a text, here and there."""
    container, key = place
    if isinstance(container[key], str):
        signs = chance.choice([SIGNS, SIGNS, MARKUP])
        words = container[key].split(" ")
        for _ in range(chance.randint(1, 12)):
            words.insert(chance.randint(0, len(words)), chance.choice(signs))
        container[key] = chance.choice(["", " "]).join(words)


def rearrange(chance: random.Random, place: Place) -> None:
    """Mix, repeat, cut or blow up the words of a text."""
    container, key = place
    if isinstance(container[key], str):
        words = container[key].split(" ")
        again = words[: chance.randint(1, 3)] * chance.randint(2, 20)
        mixed = chance.sample(words, len(words))
        texts = [mixed, again, words[::-1], list(container[key])[:60], [*words, *again]]
        container[key] = chance.choice([" ", " ", "\n", ". ", '" "']).join(chance.choice(texts))


def recode(chance: random.Random, place: Place) -> None:
    """Write a text in another form of Unicode, or in other letters."""
    container, key = place
    if isinstance(container[key], str):
        container[key] = chance.choice(FORMS)(container[key])


def drop(_: random.Random, place: Place) -> None:
    """Leave a value out."""
    container, key = place
    if isinstance(container, dict):
        del container[key]


CHANGES: list[Callable[[random.Random, Place], None]] = [
    *(make_odd, wrap, rename, insert, insert, insert, rearrange, recode, drop)
]


FORMS: list[Callable[[str], str]] = [
    *(partial(normalize, form) for form in NORMAL_FORMS),
    *(str.upper, str.lower, str.swapcase, str.title),
]


def changed_bytes(chance: random.Random, data: bytes) -> bytes:
    """Damage one record in five as a bad line or a bad disk does."""
    if chance.random() < 0.8 or not data:
        return data
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.choice([0, 1, 1, 4, 50]))
    noise = chance.randbytes(chance.choice([0, 1, 1, 4]))
    middle = chance.choice([noise, data[start:end] * 2, b"", b"\xff", b"\x00", b'"', b"\\", b"}{"])
    return chance.choice([data[:start] + middle + data[end:], data[:start], data[end:] + data])
