"""Which records a person wants to see."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple


class Wanted(NamedTuple):
    """What a record has to say; None is anything."""

    entity: str | None = None
    """An entity's id, one of its links, or its name, in any case."""
    stance: str | None = None
    """What a speaker does: ``asserts``, ``denies``, ``asks`` or ``declines``."""
    source: str | None = None
    """The paper."""

    def takes(self, value: Mapping[str, Any]) -> bool:
        """Tell whether a record is wanted."""
        return (
            (self.entity is None or self.entity.casefold() in set(entities_of(value)))
            and (self.stance is None or self.stance == stance_of(value))
            and (
                self.source is None or self.source.casefold() == str(value.get("source")).casefold()
            )
        )


def stance_of(value: Mapping[str, Any]) -> str | None:
    """Return what the speaker of a quote does with its words; one without a cue asserts them."""
    if "cue" not in value:
        return None
    stance: str = value["cue"]["stance"] if value["cue"] else "asserts"
    return stance


def entities_of(value: Mapping[str, Any]) -> Iterator[str]:
    """Yield the ids and names of the entities that a record tells of, in lower case."""
    names = [value.get(name) for name in ("speaker_id", "speaker_name", "place", "source_id")]
    if "links" in value:
        names += [value["id"], value["name"], *value["links"].values()]
    if "entity_id" in value:
        names += [value["entity_id"], value.get("name")]
    parts = value.get("participants", ())
    # On a timeline they are ids alone.
    names += [each if isinstance(each, str) else each["entity_id"] for each in parts]
    for field in ("entities", "quotes", "events"):
        for item in value.get(field, ()):
            yield from entities_of(item)
    yield from (name.casefold() for name in names if isinstance(name, str))
