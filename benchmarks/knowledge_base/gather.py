r"""Gather the shipped table's source: names with items, and what Natural Earth says of places.

    python -m benchmarks.knowledge_base.gather NAMES.tsv PLACES.json COUNTRIES.json STATES.json \
        TYPES.json > names.tsv
    dateline kb build --from names.tsv agents/nlp/entities/data/en/names.kb

README.md beside this file says what those are and where they come from.
"""

import argparse
import csv
import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from benchmarks.knowledge_base.places import Places
from benchmarks.knowledge_base.territories import territories

COLUMNS = [
    "id",
    "name",
    "aliases",
    "type",
    "kind",
    "weight",
    "country",
    "region",
    "admin1",
    "geonames",
    "latitude",
    "longitude",
]
KINDS = {
    "natural-earth": "town",
    "nsi": "brand",
    "us-legislators": "politician",
    "every-politician": "politician",
    "world-leaders": "politician",
    "partyfacts": "party",
}
# The countries have a list of their own; what GUM calls a thing of no type is no name.
LEFT_OUT = frozenset({"product-countries", "rigour"})
TYPES = {
    "person": "PERSON",
    "place": "PLACE",
    "organization": "ORG",
    "event": "EVENT",
    "object": "MISC",
}
WIKIPEDIA = "gum-wikimap"
# Known well enough to be in texts of many kinds: as a leader of a state is.
NOTED = 100
# A capital that news calls by less than its name.
CALLED_SO = [
    dict.fromkeys(COLUMNS, "")
    | {"id": "Q61", "name": "Washington", "type": "GPE", "kind": "town", "weight": 0}
]
HINT = re.compile(r"\s*\([^)]*\)$")
OTHER_SCRIPTS = re.compile(r"[^\W\d_]")


def main() -> None:
    """Write the source of the table to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("names", "places", "countries", "states", "types"):
        parser.add_argument(name, type=Path)
    given = parser.parse_args()
    places = Places(given.places, given.countries, given.states)
    types = json.loads(given.types.read_text(encoding="utf-8"))
    merged: dict[str, dict[str, Any]] = {}
    for row in chain(territories(), CALLED_SO, rows_of(given.names, types)):
        item = merged.setdefault(row["id"], row | {"aliases": []})
        item["aliases"].append(row["name"])
        if row["weight"] > item["weight"]:
            merged[row["id"]] = row | {"aliases": item["aliases"]}
    writer = csv.DictWriter(
        sys.stdout, COLUMNS, delimiter="\t", quoting=csv.QUOTE_NONE, escapechar="\\"
    )
    writer.writeheader()
    for item in merged.values():
        aliases = "|".join(sorted(set(item["aliases"]) - {item["name"]}))
        writer.writerow(item | {"aliases": aliases} | places.details(item))


def rows_of(path: Path, types: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the names in Latin letters of things whose type is known."""
    for line in path.read_text(encoding="utf-8").splitlines():
        written, item, kind, weight, source, *more = line.split("\t")
        name = HINT.sub("", unquote(written)).replace("|", " ").strip()
        if source == WIKIPEDIA:
            kind, weight = TYPES.get(types.get(written.replace(" ", "_"), ""), ""), str(NOTED)
            # "Labour Party (Norway)": the name alone is another's.
            kind = kind if name == unquote(written) or kind == "PLACE" else ""
        if is_left_out(name, kind, source):
            continue
        country, _, region = (more[0] if more else "").partition("|")
        yield {
            "id": item,
            "name": name,
            "type": kind,
            "kind": KINDS.get(source, ""),
            "weight": round(float(weight)),
            "country": country,
            "region": region,
            "admin1": "",
        }


def is_left_out(name: str, kind: str, source: str) -> bool:
    """Tell rows of no use: read elsewhere, of no type, or in other letters."""
    return (
        not kind or source in LEFT_OUT or not is_latin(name) or (kind == "MISC" and " " not in name)
    )


def is_latin(name: str) -> bool:
    """Tell a name in letters of the Latin alphabet alone, one at least."""
    letters = OTHER_SCRIPTS.findall(name)
    return bool(letters) and all("LATIN" in unicodedata.name(letter, "") for letter in letters)


if __name__ == "__main__":
    main()
