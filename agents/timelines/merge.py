"""Put together what many articles say of an entity: one entry an event, in the order of time.

The same contributions give the same timeline, in whatever order they come.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from agents.timelines.contribution import Contribution, Mention, Told
from agents.timelines.days import exactness, is_before, value_of
from agents.timelines.likeness import disagree, is_same

UNDATED = "XXXX-XX-XX"


class Source(NamedTuple):
    """One article's telling of an event."""

    published_at: str
    article_id: str
    outlet: str
    event: Told


class Entry(NamedTuple):
    """An event on a timeline, with all that tell of it."""

    time: str
    """TIMEX3 value, ``XXXX-XX-XX`` where no article says when."""
    order: int
    """Its place among the times, from 1; 0 for what is undated."""
    summary: str
    modality: str
    notable: bool
    mentions: tuple[Mention, ...]
    outlets: tuple[str, ...]
    disputed_by: tuple[str, ...]
    """Other times that other articles give for the same event."""


def merge(contributions: Iterable[Contribution]) -> list[Entry]:
    """Make the timeline of an entity from what each article says of it."""
    clusters = clusters_of(sources_of(contributions))
    dated = sorted((when(cluster), position(cluster), cluster) for cluster in clusters)
    entries: list[Entry] = []
    order = 0
    for (_, _, value), same in groupby(dated, key=lambda each: each[0]):
        order += value != UNDATED
        place = order if value != UNDATED else 0
        entries += [entry(cluster, value, place, clusters) for _, _, cluster in same]
    return entries


def sources_of(contributions: Iterable[Contribution]) -> list[Source]:
    """Give every telling, in an order that is the same however the articles came."""
    return sorted(
        (
            Source(each.published_at or "", each.article_id, each.source or each.article_id, event)
            for each in contributions
            for event in each.events
        ),
        key=lambda source: (source.published_at, source.article_id, source.event.mentions),
    )


def clusters_of(sources: Sequence[Source]) -> list[list[Source]]:
    """Put the tellings of one event together, each with the first that it tells again.

    By the first and by no other: chains would join what has nothing in common.
    """
    clusters: dict[str, list[list[Source]]] = {}
    for source in sources:
        alike = clusters.setdefault(source.event.family, [])
        same = (cluster for cluster in alike if fits(cluster, source))
        cluster = next(same, None)
        if cluster is None:
            alike.append([source])
        else:
            cluster.append(source)
    return [cluster for alike in clusters.values() for cluster in alike]


def fits(cluster: Sequence[Source], source: Source) -> bool:
    """Tell whether an article tells of the event that others told of before."""
    articles = {other.article_id for other in cluster}
    return source.article_id not in articles and is_same(cluster[0].event, source.event)


def when(cluster: Sequence[Source]) -> tuple[bool, str, str]:
    """Give the time of an event, to be sorted by: the most exact that an article gives."""
    best = max(cluster, key=lambda source: exactness(source.event))
    value = value_of(best.event)
    return value is None, best.event.earliest or value or "", value or UNDATED


def position(cluster: Sequence[Source]) -> tuple[str, str, tuple[Mention, ...]]:
    """Give where an event is told first."""
    first = cluster[0]
    return first.published_at, first.article_id, first.event.mentions


def entry(
    cluster: Sequence[Source], value: str, order: int, clusters: Iterable[Sequence[Source]]
) -> Entry:
    """Describe an event by all that tell of it."""
    first = max(cluster, key=lambda source: (exactness(source.event), len(source.event.others)))
    others = {when(other)[2] for other in clusters if are_at_odds(cluster, other)}
    return Entry(
        value,
        order,
        first.event.summary,
        first.event.modality,
        any(source.event.notable for source in cluster),
        tuple(mention for source in cluster for mention in source.event.mentions),
        tuple(sorted({source.outlet for source in cluster})),
        tuple(sorted(others)),
    )


def are_at_odds(cluster: Sequence[Source], other: Sequence[Source]) -> bool:
    """Tell two accounts of one event that differ in when it was, by different articles."""
    one, two = cluster[0], other[0]
    if one.event.family != two.event.family or one.article_id == two.article_id:
        return False
    return is_before(one.event, two.event) is not None and disagree(one.event, two.event)
