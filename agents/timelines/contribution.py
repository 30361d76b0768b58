"""What one article says of an entity: the events in which it takes part, each once."""

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from agents.timelines.families import family_of
from agents.timelines.news_day import news_day

Event = Mapping[str, Any]
"""An event of an enriched article, as the contract has it."""
HAPPENED = "happened"
TOLD = frozenset({HAPPENED, "planned"})
STATED, ASSUMED = "expression", "publication"
STATES = frozenset({"STATE", "I_STATE"})
"""Classes of what is, or is thought, and does not happen."""


class Mention(NamedTuple):
    """A word that tells of an event, and where it stands."""

    article_id: str
    start: int
    end: int
    text: str


class Told(NamedTuple):
    """An event as one article tells it."""

    id: str
    family: str
    """What its word has in common with those that tell of the same kind of event."""
    value: str | None
    """When, as TIMEX3; null where the article does not say."""
    earliest: str | None
    latest: str | None
    basis: str | None
    """Whether an expression says so, the event before it, or the date of the article."""
    modality: str
    summary: str
    notable: bool
    others: frozenset[str]
    """Who else takes part, by id."""
    mentions: tuple[Mention, ...]


class Contribution(NamedTuple):
    """What one article says of an entity."""

    article_id: str
    published_at: str | None
    source: str | None
    events: tuple[Told, ...]


def contribution(
    article: Mapping[str, Any], ids: Container[str], also: Container[str] = frozenset()
) -> Contribution:
    """Give what an enriched article says of an entity that goes by these ids in it.

    ``also`` are ids of events in which it takes part though no entity says so.
    """
    told = [
        told_of(article, tellings, ids)
        for tellings in tellings_of(article["events"])
        if tellings[0]["class"] not in STATES
        and any(event["id"] in also or takes_part(event, ids) for event in tellings)
    ]
    day = news_day(article) if told else None
    return Contribution(
        article["article_id"],
        article["published_at"],
        article["source"],
        tuple([dated(event, day) for event in told if event.modality in TOLD and event.mentions]),
    )


def dated(event: Told, day: str | None) -> Told:
    """Date what happened, where the article does not say when, by the day that it is about."""
    if event.value is not None or event.modality != HAPPENED or day is None:
        return event
    return event._replace(value=day, earliest=day, latest=day, basis=ASSUMED)


def tellings_of(events: Iterable[Event]) -> Iterable[Sequence[Event]]:
    """Put the events together that repeat one another; the one that stands for all comes first."""
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(event["repeats"] or event["id"], []).append(event)
    return [sorted(same, key=lambda event: event["repeats"] is not None) for same in found.values()]


def takes_part(event: Event, ids: Container[str]) -> bool:
    """Tell whether one of these ids takes part in an event."""
    return any(part["entity_id"] in ids for part in event["participants"])


def told_of(article: Mapping[str, Any], tellings: Sequence[Event], ids: Container[str]) -> Told:
    """Describe an event by all that an article says of it."""
    main, time = tellings[0], tellings[0]["time"] or {}
    parts = {part["entity_id"] for event in tellings for part in event["participants"]}
    places = sorted((each["trigger"]["start"], each["trigger"]["end"]) for each in tellings)
    text, headline = article["text"], headline_end(article)
    return Told(
        main["id"],
        family_of(main["trigger"]["lemma"]),
        time.get("value"),
        time.get("earliest"),
        time.get("latest"),
        time.get("basis"),
        main["modality"],
        main["summary"],
        any(event["notable"] for event in tellings),
        frozenset(part for part in parts if part not in ids),
        tuple(
            Mention(article["article_id"], start, end, text[start:end])
            for start, end in places
            if start >= headline
        ),
    )


def headline_end(article: Mapping[str, Any]) -> int:
    """Give where the text goes on behind a headline that it begins with: that tells nothing new."""
    title = article["title"] or ""
    return len(title) if title and article["text"].startswith(title) else 0
