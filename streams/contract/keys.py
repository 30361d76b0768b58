"""The key of a submission."""

import orjson

NAMES = ("id", "uri", "url", "link", "webUrl", "web_url")


def key_of(record: bytes) -> bytes | None:
    """Give a record a key by its id or URL, so that the revisions of an article stay in order."""
    try:
        value = orjson.loads(record)
    except orjson.JSONDecodeError:
        return None
    if not isinstance(value, dict):
        return None
    names = (value.get(name) for name in NAMES)
    return next((name.encode() for name in names if isinstance(name, str) and name), None)
