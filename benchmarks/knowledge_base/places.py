"""What Natural Earth says of places: where they lie, and their GeoNames ids."""

import json
from pathlib import Path
from typing import Any

# Three-letter codes stand in one source, two-letter codes in the others.
Details = dict[str, str]
DIGITS = 4


class Places:
    """Places by their Wikidata items, states and countries by their codes."""

    def __init__(self, towns: Path, countries: Path, states: Path) -> None:
        self.towns = {
            town["wikidataid"]: town for town in properties(towns) if town.get("wikidataid")
        }
        self.states = {(state["iso_a2"], state["name"]): state for state in properties(states)}
        self.by_code = {state["iso_3166_2"]: state for state in self.states.values()}
        self.codes = {
            country["ADM0_A3"]: country["WB_A2"]
            for country in properties(countries)
            if len(str(country.get("WB_A2") or "")) == len("AA")
        }

    def details(self, item: dict[str, Any]) -> Details:
        """Give what is known of an item beside its names."""
        country = self.codes.get(item["country"], item["country"])
        admin1 = item["admin1"] or self.code(country, item["region"])
        found: Details = {"country": country, "admin1": admin1}
        town = self.towns.get(item["id"])
        state = self.by_code.get(item["admin1"])
        if town:
            found |= located(town["LATITUDE"], town["LONGITUDE"], town["GEONAMEID"])
        elif state:
            found |= located(state["latitude"], state["longitude"], state["gn_id"])
        return found

    def code(self, country: str, region: str) -> str:
        """Give the ISO 3166-2 code of a state or province."""
        state = self.states.get((country, region))
        return str(state["iso_3166_2"]) if state else ""


def properties(path: Path) -> list[dict[str, Any]]:
    """Read what a map says of its places."""
    return [
        place["properties"] for place in json.loads(path.read_text(encoding="utf-8"))["features"]
    ]


def located(latitude: float, longitude: float, geonames: float) -> Details:
    """Write where a place lies; unknown ids are below nought there."""
    return {
        "latitude": str(round(latitude, DIGITS)),
        "longitude": str(round(longitude, DIGITS)),
        "geonames": str(int(geonames)) if geonames and geonames > 0 else "",
    }
