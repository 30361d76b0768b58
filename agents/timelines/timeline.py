"""The timeline of an entity, from enriched articles."""

from collections.abc import Iterable, Mapping
from typing import Any

from agents.timelines.contribution import Contribution, contribution
from agents.timelines.merge import Entry, merge
from agents.timelines.names import ids_of
from agents.timelines.unnamed import events_of


def of(articles: Iterable[Mapping[str, Any]], name: str) -> list[Entry]:
    """Merge what each article says of the entity that goes by a name, or by an id."""
    return merge(said_of(article, name) for article in articles)


def said_of(article: Mapping[str, Any], name: str) -> Contribution:
    """Give what an article says of who goes by a name, also where no entity has it."""
    ids = ids_of(article, name)
    return contribution(article, ids, frozenset() if ids else events_of(article, name))
