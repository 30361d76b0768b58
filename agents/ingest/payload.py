"""From bytes to the fields of a JSON object that can be published as JSON again."""

import json
import math
import re
from collections.abc import Iterable
from typing import Any, cast

import orjson

from agents.ingest.envelopes import unpack
from agents.ingest.errors import UnreadableArticle
from agents.ingest.formats.fields import LARGEST

MAX_DEPTH = 100
# orjson turns an integer beyond 64 bits into a float: 19 digits may be one.
LONG_NUMBER = re.compile(rb"\d{19}")
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
REPAIRED = "repaired"


def fields_of(data: bytes) -> dict[str, Any]:
    """Read the JSON object in a submission, or say why it holds none."""
    value = parsed(data)
    check_depth(value)
    unpack(value)
    if not isinstance(value, dict):
        kind = "null" if value is None else f"of type {type(value).__name__}"
        hint = "; to cancel an article send a Kafka null" if value is None else ""
        raise UnreadableArticle(f"the value is {kind}; send a JSON object with an article{hint}")
    return cast(dict[str, Any], value)


def parsed(data: bytes) -> object:
    """Parse strictly and fast, and where that fails leniently."""
    if LONG_NUMBER.search(data):
        return parsed_leniently(data)
    try:
        return cast(object, orjson.loads(data))
    except orjson.JSONDecodeError:
        return parsed_leniently(data)


def parsed_leniently(data: bytes) -> object:
    """Parse with long numbers kept as their digits, and lone surrogates repaired."""
    try:
        value: object = json.loads(
            data.decode("utf-8-sig"),
            parse_int=whole_number,
            parse_float=finite_number,
            parse_constant=refused_constant,
        )
    except UnicodeDecodeError as failure:
        found = f"byte 0x{data[failure.start]:02x} at offset {failure.start}"
        raise UnreadableArticle(f"{found} is not UTF-8; send JSON in UTF-8") from failure
    except json.JSONDecodeError as failure:
        where = f"{failure.msg.lower().removesuffix(' at')} at character {failure.pos}"
        raise UnreadableArticle(f"not JSON: {where}; send one JSON object") from failure
    except RecursionError as failure:
        raise too_deep() from failure
    check_depth(value)
    return repaired(value)


def whole_number(digits: str) -> int | str:
    """Keep an integer of more than 64 bits as text: no reader of JSON would keep it as a number."""
    # Counted first: Python refuses to convert thousands of digits.
    number = int(digits) if len(digits) <= len(str(-LARGEST)) else math.inf
    return digits if abs(number) > LARGEST else int(number)


def finite_number(digits: str) -> float | str:
    """Keep a number too large for a float as text: JSON has no infinity."""
    number = float(digits)
    return number if math.isfinite(number) else digits


def refused_constant(name: str) -> None:
    """Refuse ``NaN`` and ``Infinity``, which are not JSON."""
    raise UnreadableArticle(f"not JSON: {name} is no JSON value; send null in its place")


def repaired(given: object) -> object:
    """Put U+FFFD for surrogates without a partner: UTF-8 has none, and offsets stay right."""
    written = json.dumps(given, ensure_ascii=False)
    sound, count = LONE_SURROGATE.subn("\ufffd", written)
    if not count:
        return given
    value: object = json.loads(sound)
    if isinstance(value, dict):
        value.setdefault(REPAIRED, f"lone surrogates replaced by U+FFFD: {count}")
    return value


def check_depth(value: object) -> None:
    """Refuse a value nested so deeply that it could not be written again."""
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [child for node in level for child in children(node)]
        if not level:
            return
    raise too_deep()


def children(node: object) -> Iterable[object]:
    """Give the values inside a JSON array or object."""
    if isinstance(node, dict):
        return node.values()
    return node if isinstance(node, list) else ()


def too_deep() -> UnreadableArticle:
    """Say that the limit of nesting is passed."""
    return UnreadableArticle(f"nested more than {MAX_DEPTH} levels deep; send a flatter object")
