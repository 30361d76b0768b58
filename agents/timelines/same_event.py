"""One id for an event in all articles of its story: the same kind of event, at no other time.

In a story, words that elsewhere are as good as synonyms tell of one event: who is said to have been
killed in one paper has died in the next. What is said is one event by one speaker.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from agents.timelines.families import family_of
from agents.word_lists import lines

Article = Mapping[str, Any]
Event = Mapping[str, Any]
SAYING = "REPORTING"
STATED = "expression"
EXACT = {"day", "time"}
APART = timedelta(days=1)
"""Between the days of one event in two papers: clocks and datelines differ."""
SYNONYMS: Mapping[str, str] = {
    family_of(word): family_of(line.split()[0])
    for line in lines("timelines", "en/synonyms.txt")
    for word in line.split()
}
NEXT_WORD = re.compile(r" ([A-Za-z]+)")
NOUNS = {"fire": "blaze", "fires": "blaze"}
"""Forms of which the verb's family tells something else: of dismissals."""


class Days(NamedTuple):
    """The days that an article names for an event."""

    earliest: date
    latest: date


class Cluster:
    """Tellings of one event."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.days: Days | None = None

    def fits(self, days: Days | None) -> bool:
        """Tell whether an event of these days may be this one."""
        mine = self.days
        if days is None or mine is None:
            return True
        return days.earliest - mine.latest <= APART and mine.earliest - days.latest <= APART

    def take(self, days: Days | None) -> None:
        """Remember the first days that are named."""
        self.days = self.days or days


def event_ids(articles: Iterable[tuple[str, Article]]) -> Iterator[dict[str, Any]]:
    """Yield the event of every trigger in articles, given each with its story in their order."""
    clusters: dict[tuple[str, ...], list[Cluster]] = defaultdict(list)
    for story, article in articles:
        standing = standing_for(article["events"])
        for event in article["events"]:
            told, trigger = standing[event["id"]], event["trigger"]
            cluster = cluster_of(clusters[story, *kind_of(article, told)], told)
            # One in the headline stands nowhere in the text.
            if "field" not in trigger:
                yield {
                    "article_id": article["article_id"],
                    "start": trigger["start"],
                    "end": trigger["end"],
                    "event_id": cluster.name,
                }


def standing_for(events: Iterable[Event]) -> dict[str, Event]:
    """Give for each event the one that it repeats, else itself."""
    found = {event["id"]: event for event in events}
    return {name: found.get(event["repeats"] or name, event) for name, event in found.items()}


def cluster_of(clusters: list[Cluster], event: Event) -> Cluster:
    """Choose the first event that this may be; its id is that of its first telling."""
    days = days_of(event)
    cluster = next((each for each in clusters if each.fits(days)), None)
    if cluster is None:
        cluster = Cluster(event["id"])
        clusters.append(cluster)
    cluster.take(days)
    return cluster


def kind_of(article: Article, event: Event) -> tuple[str, ...]:
    """Give what events must have in common to be one; of what is said also who says it."""
    trigger = event["trigger"]
    told_in: str = (article["title"] if "field" in trigger else article["text"]) or ""
    word, lemma = told_in[trigger["start"] : trigger["end"]].lower(), trigger["lemma"].lower()
    particle = NEXT_WORD.match(told_in, trigger["end"])
    family = NOUNS.get(word) or family_of(lemma)
    kind = SYNONYMS.get(f"{lemma}_{particle[1].lower()}" if particle else "")
    kind = kind or SYNONYMS.get(family, family)
    if event["class"] != SAYING:
        return (kind,)
    agents = [part["entity_id"] for part in event["participants"] if part["role"] == "agent"]
    return kind, agents[0] if agents else event["source_id"] or ""


def days_of(event: Event) -> Days | None:
    """Give the day that an expression in the text names for an event.

    A month or a year beside it is as often that of what went before.
    """
    time = event["time"]
    if not time or time["basis"] != STATED or time["granularity"] not in EXACT:
        return None
    if not (time["earliest"] and time["latest"]):
        return None
    return Days(date.fromisoformat(time["earliest"]), date.fromisoformat(time["latest"]))
