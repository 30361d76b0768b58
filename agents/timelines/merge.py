"""Put together what many articles say of an entity: one entry an event, in the order of time.

The same contributions give the same timeline, in whatever order they come.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from agents.timelines.contribution import ASSUMED, Contribution, Mention
from agents.timelines.days import exactness, value_of
from agents.timelines.likeness import disagree, is_same
from agents.timelines.source import Source, sources_of

Cluster = Sequence[Source]
"""The tellings of one event, one an article, the earliest first."""
UNDATED = "XXXX-XX-XX"


class Entry(NamedTuple):
    """An event on a timeline, with all that tell of it."""

    time: str
    """TIMEX3 value, ``XXXX-XX-XX`` where no article says when."""
    order: int
    """Its place among the times, from 1; 0 for what is undated."""
    summary: str
    modality: str
    notable: bool
    assumed: bool
    """Whether its time is only that of the news it stands in."""
    mentions: tuple[Mention, ...]
    outlets: tuple[str, ...]
    disputed_by: tuple[str, ...]
    """Other times that other articles give for the same event."""


def merge(contributions: Iterable[Contribution]) -> list[Entry]:
    """Make the timeline of an entity from what each article says of it."""
    timed = [
        (when(cluster), position(cluster), cluster, alike)
        for alike in families(sources_of(contributions))
        for cluster in alike
    ]
    timed.sort(key=lambda each: each[:2])
    entries: list[Entry] = []
    order = 0
    for (undated, _, value), same in groupby(timed, key=lambda each: each[0]):
        order += not undated
        place = 0 if undated else order
        entries += [entry(cluster, value, place, alike) for _, _, cluster, alike in same]
    return entries


def families(sources: Iterable[Source]) -> Iterable[Sequence[Cluster]]:
    """Put the tellings of one event together, by the families of their words.

    Each goes with the first that it tells again and with no other: chains would join what has
    nothing in common.
    """
    found: dict[str, list[list[Source]]] = {}
    for source in sources:
        alike = found.setdefault(source.event.family, [])
        cluster = next((each for each in alike if fits(each, source)), None)
        if cluster is None:
            alike.append([source])
        else:
            cluster.append(source)
    return found.values()


def fits(cluster: Cluster, source: Source) -> bool:
    """Tell whether an article tells of the event that others told of before."""
    articles = {other.article_id for other in cluster}
    return source.article_id not in articles and is_same(cluster[0], source)


def when(cluster: Cluster) -> tuple[bool, str, str]:
    """Give the time of an event, to be sorted by: the most exact that an article gives."""
    event = max(cluster, key=lambda source: exactness(source.event)).event
    value = value_of(event)
    return value is None, event.earliest or value or "", value or UNDATED


def position(cluster: Cluster) -> tuple[str, str, tuple[Mention, ...]]:
    """Give where an event is told first."""
    first = cluster[0]
    return first.published_at, first.article_id, first.event.mentions


def entry(cluster: Cluster, value: str, order: int, alike: Iterable[Cluster]) -> Entry:
    """Describe an event by all that tell of it; ``alike`` are the events of its kind."""
    best = max(cluster, key=lambda source: (exactness(source.event), len(source.event.others)))
    others = {when(other)[2] for other in alike if disagree(cluster[0], other[0])}
    return Entry(
        value,
        order,
        best.event.summary,
        best.event.modality,
        any(source.event.notable for source in cluster),
        all(source.event.basis == ASSUMED for source in cluster),
        tuple(mention for source in cluster for mention in source.event.mentions),
        tuple(sorted({source.outlet for source in cluster})),
        tuple(sorted(others)),
    )
