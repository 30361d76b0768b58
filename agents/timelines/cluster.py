"""Tellings of one event, and the event as all of them tell it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from agents.timelines.telling import Telling, is_same
from streams.contract.records import EventTime, TimelineEvent

ACCOUNTS = 8
"""Accounts that are told of an event: the first. That of a whole day's news are hundreds."""

Status = Literal["happened", "planned", "possible", "denied", "overdue"]


def clusters_of(tellings: Iterable[Telling]) -> list[list[Telling]]:
    """Put the tellings of one event together, the first of each article.

    Each goes with the first that it tells again and with no other: chains would join what has
    nothing in common.
    """
    clusters: list[list[Telling]] = []
    articles: list[set[str]] = []
    for telling in sorted(tellings, key=lambda each: each.order):
        place = next((n for n, each in enumerate(clusters) if is_same(each[0], telling)), None)
        if place is None:
            clusters.append([telling])
            articles.append({telling.article_id})
        elif telling.article_id not in articles[place]:
            clusters[place].append(telling)
            articles[place].add(telling.article_id)
    return clusters


def event_of(cluster: Sequence[Telling], today: date) -> TimelineEvent:
    """Write an event as all tell it, the first of them first."""
    first = cluster[0]
    return TimelineEvent(
        id=first.event_id,
        summary=max(cluster, key=lambda each: len(each.words)).account["summary"],
        lemma=first.lemma,
        time=time_of(cluster),
        status=status_of(cluster, today),
        participants=sorted({part for each in cluster for part in each.participants}),
        place=place_of(cluster),
        articles=len(cluster),
        accounts=[each.account for each in cluster[:ACCOUNTS]],
        disagreements=disagreements_of(cluster),
    )


def time_of(cluster: Sequence[Telling]) -> EventTime:
    """Give the time that most accounts give; of two, the more exact, then the first."""
    best = cluster[0]
    if len(cluster) > 1:
        counts = Counter(each.time["value"] for each in cluster)
        best = min(cluster, key=lambda each: (-counts[each.time["value"]], days_of(each)))
    # Where it stands in its article is nothing to others.
    return EventTime(**{**best.time, "timex": None})


def days_of(telling: Telling) -> int:
    """Count the days that a time allows."""
    return (date.fromisoformat(telling.latest) - date.fromisoformat(telling.earliest)).days


def status_of(cluster: Sequence[Telling], today: date) -> Status:
    """Tell how real an event is, as the article has it that was published last."""
    last = max(cluster, key=lambda each: each.order)
    if last.modality == "planned" and last.overdue_from <= today:
        return "overdue"
    return last.modality


def place_of(cluster: Sequence[Telling]) -> str | None:
    """Give the place that most accounts give."""
    if len(cluster) == 1:
        return cluster[0].place
    places = Counter(each.place for each in cluster if each.place)
    return min(places, key=lambda place: (-places[place], place), default=None)


def disagreements_of(cluster: Sequence[Telling]) -> list[str]:
    """Name what the accounts do not agree on."""
    found: list[str] = []
    if len(cluster) == 1:
        return found
    if max(each.earliest for each in cluster) > min(each.latest for each in cluster):
        found.append("time")
    modalities = {each.modality for each in cluster}
    if "denied" in modalities and len(modalities) > 1:
        found.append("modality")
    return found
