"""Read what a knowledge base is made from: tables with a head, objects a line, Wikidata's own."""

import csv
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson

from agents.nlp.entities.linking.item import BETWEEN_NAMES, Item, keys_of
from agents.nlp.entities.linking.wikidata import fields_of, is_entity
from agents.nlp.entities.recognition.token_columns import KINDS

Row = Mapping[str, Any]
Named = tuple[Item, frozenset[str]]


class Tabs(csv.excel_tab):
    """Tabs between cells, in which quotation marks are signs like others."""

    quoting = csv.QUOTE_NONE


TYPES = frozenset({*KINDS, "PLACE", "MISC"})
OPTIONAL = frozenset(Item._fields) - {"id", "name", "type", "weight"}
DIALECTS: Mapping[str, type[csv.Dialect]] = {".tsv": Tabs, ".csv": csv.excel}
# Of equals, what has more names is better known.
WEIGHT = 500
csv.field_size_limit(min(sys.maxsize, 2**31 - 1))


class NoSource(ValueError):
    """A source that cannot be read; the message names the line and what is wrong with it."""


def items_of(path: Path) -> Iterator[Named]:
    """Yield each thing of a source once, with all the names that any of its lines gives."""
    found: dict[str, tuple[Item, set[str]]] = {}
    for number, row in enumerate(rows_of(path), start=1):
        item, keys = item_of(row, f"{path}, record {number}")
        _, known = found.setdefault(item.id, (item, set()))
        known |= keys
    for item, names in found.values():
        yield item, frozenset(names)


def rows_of(path: Path) -> Iterator[Row]:
    """Yield the records of a file by the end of its name."""
    if path.suffix in DIALECTS:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file, dialect=DIALECTS[path.suffix])
    elif path.suffix in {".jsonl", ".json"}:
        with path.open("rb") as file:
            yield from objects(file, path)
    else:
        raise NoSource(f"{path} is no .tsv, .csv or .jsonl")


def objects(file: Any, path: Path) -> Iterator[Row]:  # noqa: ANN401 - a binary file
    """Yield the objects of a file, one a line; Wikidata's dumps are one list over many lines."""
    for number, line in enumerate(file, start=1):
        text = line.strip().rstrip(b",")
        if text in {b"", b"[", b"]"}:
            continue
        try:
            found = orjson.loads(text)
        except orjson.JSONDecodeError as failure:
            raise NoSource(f"{path}, line {number}: {failure}") from None
        if not isinstance(found, dict):
            raise NoSource(f"{path}, line {number} is no object")
        yield fields_of(found) if is_entity(found) else found


def item_of(row: Row, place: str) -> Named:
    """Make an item of a record: id, name and type it must have."""
    values = {key: str(value or "").strip() for key, value in row.items() if key in OPTIONAL}
    id_, name, kind = (str(row.get(field) or "").strip() for field in ("id", "name", "type"))
    if not id_ or not name:
        raise NoSource(f"{place} has no id or no name")
    if kind not in TYPES:
        raise NoSource(f"{place}: {kind or 'no type'} is none of {', '.join(sorted(TYPES))}")
    try:
        weight = int(row.get("weight") or WEIGHT)
    except ValueError:
        raise NoSource(f"{place}: its weight is no whole number") from None
    keys = keys_of([name, *aliases_of(row)])
    if not keys:
        raise NoSource(f"{place}: its name has no letter and no digit")
    return Item(own_id(id_), name, kind, weight=weight, **values), keys


def aliases_of(row: Row) -> list[str]:
    """Give the other names, as a list or with a bar between them."""
    aliases = row.get("aliases") or []
    return aliases.split(BETWEEN_NAMES) if isinstance(aliases, str) else [str(a) for a in aliases]


def own_id(id_: str) -> str:
    """Keep Wikidata's ids and those with a scheme; the operator's others take ``kb:``."""
    is_item = id_[:1] == "Q" and id_[1:].isdecimal()
    return id_ if is_item or ":" in id_ else f"kb:{id_}"
