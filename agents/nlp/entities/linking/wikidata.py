"""Wikidata's form of a thing, as its dumps and its interface give it."""

from collections.abc import Iterator, Mapping
from typing import Any

HUMAN = "Q5"
INSTANCE_OF, COORDINATES, GEONAMES, HEADQUARTERS = "P31", "P625", "P1566", "P159"
LANGUAGE = "en"


def is_entity(found: Mapping[str, Any]) -> bool:
    """Tell Wikidata's form from a flat object."""
    return isinstance(found.get("labels"), dict)


def fields_of(entity: Mapping[str, Any]) -> dict[str, Any]:
    """Give the fields of an item; a type is told by what is stated of it."""
    place = next(values(entity, COORDINATES), None) or {}
    return {
        "id": entity.get("id"),
        "name": text_of(entity["labels"].get(LANGUAGE)),
        "aliases": [text_of(each) for each in (entity.get("aliases") or {}).get(LANGUAGE, ())],
        "description": text_of((entity.get("descriptions") or {}).get(LANGUAGE)),
        "type": type_of(entity),
        "geonames": next(values(entity, GEONAMES), None),
        "latitude": place.get("latitude"),
        "longitude": place.get("longitude"),
    }


def text_of(label: Any) -> str:  # noqa: ANN401 - any JSON
    """Give the text of a label, which shorter forms give alone."""
    return str(label.get("value") or "") if isinstance(label, dict) else str(label or "")


def type_of(entity: Mapping[str, Any]) -> str:
    """Tell people, organisations by their headquarters, and places by their coordinates."""
    kinds = {kind.get("id") for kind in values(entity, INSTANCE_OF) if isinstance(kind, dict)}
    if HUMAN in kinds:
        return "PERSON"
    if next(values(entity, HEADQUARTERS), None):
        return "ORG"
    return "PLACE" if next(values(entity, COORDINATES), None) else "MISC"


def values(entity: Mapping[str, Any], stated: str) -> Iterator[Any]:
    """Yield what is stated, without statements that are unknown or deprecated."""
    for statement in (entity.get("claims") or {}).get(stated, ()):
        if statement.get("rank") != "deprecated":
            value = statement.get("mainsnak", {}).get("datavalue", {}).get("value")
            if value is not None:
                yield value
