"""Records that crawlers should not send, and what becomes of each."""

from datetime import timedelta
from typing import Any, NamedTuple

import orjson

from streams.contract.times import now, rfc3339

PROSE = "Ada Novak said on Monday that the harbour of Port Sorrel would close in May. "


class Bad(NamedTuple):
    """A record, and the error of its dead letter or None where it is read all the same."""

    label: str
    value: bytes | None
    error: str | None
    key: bytes | None = None


def article(**fields: Any) -> bytes:  # noqa: ANN401 - any JSON
    """Give an article with some fields of a kind that nobody expects."""
    return orjson.dumps({"text": PROSE, "published_at": "2024-05-06T07:08:09Z", **fields})


def embargoed(name: str, *, seconds: float) -> bytes:
    """Give an article that may be published in so many seconds."""
    item = {
        "uri": f"https://wire.example/{name}",
        "type": "text",
        "body_text": PROSE,
        "embargoed": rfc3339(now() + timedelta(seconds=seconds)),
    }
    return orjson.dumps(item)


UNREADABLE = "UnreadableArticle"
SCRIPT = (
    f"<script>{'var harbour = 1; ' * 100}</script><div class='ad'><a href='/x'><i></i></a></div>"
)
HTML = f"<html><body><article><p>{PROSE * 9}</p></article>{SCRIPT * 2750}</body></html>"

BAD = [
    Bad("not JSON", b"harbour closed", UNREADABLE),
    Bad("cut off", article(id="cut-off")[:-9], UNREADABLE),
    Bad("not UTF-8", b'{"id": "latin", "text": "caf\xe9"}', UNREADABLE),
    Bad("empty value", b"", UNREADABLE),
    Bad("a list", b"[1, 2]", UNREADABLE),
    Bad("a string", b'"harbour"', UNREADABLE),
    Bad("JSON null", b"null", UNREADABLE),
    Bad("null under an empty key", None, UNREADABLE, b""),
    Bad("no text", orjson.dumps({"id": "no-text"}), UNREADABLE),
    Bad("empty text", article(id="empty-text", text=""), UNREADABLE),
    Bad("blank text", article(id="blank-text", text=" \n\t "), UNREADABLE),
    Bad("text of a wrong type", article(id="text-type", text={"a": [1]}), UNREADABLE),
    Bad("nested too deeply", b'{"id":"deep","a":' + b"[" * 5000 + b"]" * 5000 + b"}", UNREADABLE),
    Bad("fields of wrong types", article(id="types", title=[1], url=7, authors={"a": 1}), None),
    Bad("a wrong id", article(id=[1, {"a": None}]), UNREADABLE),
    Bad("lone surrogate", b'{"id": "surrogate", "text": "Ada \\ud800 Novak left."}', None),
    Bad("NUL", article(id="nul", text="Ada\0Novak left\0. " + PROSE, title="a\0b"), None),
    Bad("huge integers", b'{"id": "huge", "text": "Ada left.", "n": %s}' % (b"9" * 5000), None),
    Bad(
        "huge revision",
        b'{"id": "huge-r", "text": "Ada left.", "revision": 1%s}' % (b"0" * 40),
        None,
    ),
    Bad("year 0", article(id="year-0", published_at="0000-00-00T00:00:00Z"), None),
    Bad("year 1", article(id="year-1", published_at="0001-01-01T00:00:00Z"), None),
    Bad("year 9999", article(id="year-9999", published_at="9999-12-31T23:59:59-12:00"), None),
    Bad("the future", article(id="future", published_at="2150-01-01T00:00:00Z"), None),
    Bad("one long word", article(id="long-word", text="x" * 1_000_000), None),
    Bad("5 MB of HTML", article(id="html", html=HTML, text=None), None),
    Bad("over 5 MB", article(id="over", text=PROSE * 70_000), UNREADABLE),
]
