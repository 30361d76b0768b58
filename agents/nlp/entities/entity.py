"""What the component sets on an article: entities and their mentions."""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

Kind = Literal["name", "nominal", "pronoun"]


class Mention(NamedTuple):
    """One place where an entity is spoken of."""

    start_token: int
    end_token: int
    kind: Kind


class Entity(NamedTuple):
    """Somebody or something named in an article."""

    id: str
    """``wd:`` and the Wikidata item, else ``nil:`` with type and name."""
    name: str
    """The fullest name the article gives."""
    type: str
    """OntoNotes type."""
    salience: float
    """Share of the article's attention."""
    confidence: float
    """How often a name found this way is one, of this type."""
    mentions: tuple[Mention, ...]
    """In reading order."""
    links: Mapping[str, Any]
    """Identifiers elsewhere."""
    people: frozenset[int] = frozenset()
    """Where a mention names its people ("Turkish") and not itself: first tokens."""
    kind: str | None = None
    """What kind of thing it is, where known: ``party``, ``aircraft``."""
