"""The record of one entity in one day."""

from collections.abc import Mapping

from agents.activity.bursts import OPENS, OPENS_TOGETHER, TOGETHER, Found
from agents.activity.days import DAY, HOUR, Count, commonest
from agents.activity.entity import Entity
from streams.contract.ids import fingerprint
from streams.contract.records import Activity, Bucket, Burst
from streams.contract.times import from_seconds, rfc3339

FIVE_MINUTES = 300
FIRST_ARTICLES = 5
FORMULA = (
    "1 - F(stories - 1) of a negative binomial distribution with the mean baseline * rhythm and the"
    f" scatter of the entity's hours; a burst opens below 1e-{OPENS} in an hour or 1e-"
    f"{OPENS_TOGETHER} in {TOGETHER} hours together"
)


def activity(name: str, day: int, entity: Entity) -> Activity:
    """Tell how much is said of an entity in a day."""
    sayings = entity.days[day].sayings.values()
    counts = entity.days[day].counts
    [(_, total)] = counts(DAY).items()
    return Activity(
        schema="dateline/activity/1",
        entity_id=name,
        name=commonest(each.name for each in sayings),
        type=commonest(each.type for each in sayings),
        day=written(day * DAY)[:10],
        total=bucket(day * DAY, total),
        hours=buckets(counts(HOUR)),
        minutes=buckets(counts(FIVE_MINUTES)),
        bursts=[burst(name, each, entity) for each in entity.bursts() if goes_on(each, day)],
    )


def buckets(counts: Mapping[int, Count]) -> list[Bucket]:
    """Write stretches of time in their order."""
    return [bucket(start, count) for start, count in counts.items()]


def bucket(start: int, count: Count) -> Bucket:
    """Write a stretch of time."""
    mentions, articles, stories = count
    return Bucket(start=written(start), mentions=mentions, articles=articles, stories=stories)


def goes_on(found: Found, day: int) -> bool:
    """Tell whether a burst is there in a day."""
    begins = found.opened * HOUR // DAY
    return begins <= day and (found.closed is None or day * DAY < found.closed * HOUR)


def burst(name: str, found: Found, entity: Entity) -> Burst:
    """Write a burst as it is so far."""
    return Burst(
        id=f"burst:{fingerprint(name, str(found.opened))}",
        status="open" if found.closed is None else "closed",
        opened_at=written(found.opened * HOUR),
        closed_at=None if found.closed is None else written(found.closed * HOUR),
        stories=found.stories,
        expected=round(found.expected, 3),
        probability=float(f"{10**-found.surprise:.3g}"),
        baseline=round(found.level, 4),
        rhythm=round(found.rhythm, 3),
        formula=FORMULA,
        articles=first_articles(found, entity),
    )


def first_articles(found: Found, entity: Entity) -> list[str]:
    """Give the articles with which a burst began, one of each text."""
    begins = found.opened * HOUR
    after = sorted(
        (saying.at, article, saying.unit)
        for day in (begins // DAY, begins // DAY + 1)
        if day in entity.days
        for article, saying in entity.days[day].sayings.items()
        if saying.at >= begins and (found.closed is None or saying.at < found.closed * HOUR)
    )
    first: dict[str, str] = {}
    for _, article, unit in after:
        first.setdefault(unit, article)
    return list(first.values())[:FIRST_ARTICLES]


def written(seconds: int) -> str:
    """Write a time."""
    return rfc3339(from_seconds(seconds))
