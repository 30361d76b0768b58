"""Whether what reads one version of a record can read another."""

from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]


def breaks(old: Schema, new: Schema) -> list[str]:
    """Say what a reader of records by the old schema misses in records by the new one.

    Fields and values of enumerations may come, as the contract says; none may go, be retyped or
    become optional.
    """
    return list(_breaks(old, new, old.get("$defs", {}), new.get("$defs", {}), ""))


def _breaks(
    old: Schema, new: Schema, old_definitions: Schema, new_definitions: Schema, path: str
) -> Iterator[str]:
    old, new = _resolved(old, old_definitions), _resolved(new, new_definitions)
    definitions = old_definitions, new_definitions
    if "anyOf" in old or "anyOf" in new:
        yield from _breaks_of_union(old, new, *definitions, path)
        return
    if old.get("type") != new.get("type") or old.get("const") != new.get("const"):
        yield f"{path or 'record'} was retyped"
        return
    for name, content in old.get("properties", {}).items():
        place = f"{path}.{name}".lstrip(".")
        if name not in new.get("properties", {}):
            yield f"{place} was removed"
        else:
            yield from _breaks(content, new["properties"][name], *definitions, place)
            if name in old.get("required", ()) and name not in new.get("required", ()):
                yield f"{place} became optional"
    if "items" in old:
        yield from _breaks(old["items"], new.get("items", {}), *definitions, f"{path}[]")


def _breaks_of_union(
    old: Schema, new: Schema, old_definitions: Schema, new_definitions: Schema, path: str
) -> Iterator[str]:
    """Find for every alternative of the new one an old one that readers know."""
    known = old.get("anyOf", [old])
    for alternative in new.get("anyOf", [new]):
        found = [
            list(_breaks(each, alternative, old_definitions, new_definitions, path))
            for each in known
        ]
        if all(found):
            yield from min(found, key=len)


def _resolved(schema: Schema, definitions: Schema) -> Schema:
    name = schema.get("$ref", "").removeprefix("#/$defs/")
    return definitions[name] if name else schema
