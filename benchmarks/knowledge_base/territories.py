"""States, provinces and dependencies, from the package ``rigour``: no other script needs it."""

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

COUNTRY, PROVINCE = 900, 300
# News in English names these without their country.
KNOWN_ALONE = frozenset({"us", "ca", "au", "gb"})
MORE = 150
HINT = re.compile(r"\s*\([^)]*\)$")
# They are organisations here.
UNIONS = frozenset({"eu", "un"})


def territories() -> Iterator[dict[str, Any]]:
    """Yield each spelling of each territory there is today."""
    for place in import_module("rigour.territories").get_territories():
        if place.is_historical or not place.qid or place.code in UNIONS:
            continue
        parent = place.parent.code if place.parent and not place.is_country else ""
        weight = COUNTRY if place.is_country else PROVINCE + MORE * (parent in KNOWN_ALONE)
        for name in dict.fromkeys([place.name, place.full_name, place.in_sentence]):
            yield {
                "id": place.qid,
                "name": HINT.sub("", name).removeprefix("the "),
                "type": "GPE",
                "kind": "country" if place.is_country else "region",
                "weight": weight,
                "country": (parent or place.code.partition("-")[0]).upper(),
                "region": "",
                "admin1": place.code.upper() if "-" in place.code else "",
            }
