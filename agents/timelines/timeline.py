"""The timeline of an entity, from enriched articles."""

from collections.abc import Iterable, Mapping
from typing import Any

from agents.timelines.contribution import contribution
from agents.timelines.merge import Entry, merge
from agents.timelines.names import ids_of


def of(articles: Iterable[Mapping[str, Any]], name: str) -> list[Entry]:
    """Merge what each article says of the entity that goes by a name, or by an id."""
    return merge(contribution(article, ids_of(article, name)) for article in articles)
