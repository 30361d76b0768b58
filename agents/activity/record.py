"""The record of one entity in one day."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from agents.activity.bursts import OPENS, OPENS_TOGETHER, TOGETHER, Found
from agents.activity.days import DAY, FIVE_MINUTES, HOUR, Row
from agents.activity.entity import Entity
from streams.contract.ids import fingerprint
from streams.contract.records import Activity, Bucket, Burst
from streams.contract.times import from_seconds, rfc3339

EPOCH = date(1970, 1, 1)
CLOCK = [rfc3339(from_seconds(at))[10:] for at in range(0, DAY, FIVE_MINUTES)]
"""Every five minutes of a day, as the contract writes them: to format each time takes longer."""
FORMULA = (
    "1 - F(stories - 1) of a negative binomial distribution with the mean baseline * rhythm and the"
    f" scatter of the entity's hours; a burst opens below 1e-{OPENS} in an hour or 1e-"
    f"{OPENS_TOGETHER} in {TOGETHER} hours together"
)


def activity(name: str, day: int, entity: Entity) -> Activity:
    """Tell how much is said of an entity in a day."""
    said = entity.days[day]
    [total] = buckets(day, said.rows(DAY))
    return Activity(
        schema="dateline/activity/1",
        entity_id=name,
        name=said.name(),
        type=said.type(),
        day=written_day(day),
        total=total,
        hours=buckets(day, said.rows(HOUR)),
        minutes=buckets(day, said.rows(FIVE_MINUTES)),
        bursts=[burst(name, each, entity) for each in entity.bursts() if goes_on(each, day)],
    )


def buckets(day: int, rows: Iterable[Row]) -> list[Bucket]:
    """Write stretches of a day."""
    written = written_day(day)
    return [
        Bucket(
            start=written + CLOCK[start % DAY // FIVE_MINUTES],
            mentions=mentions,
            articles=articles,
            stories=stories,
        )
        for start, mentions, articles, stories in rows
    ]


def goes_on(found: Found, day: int) -> bool:
    """Tell whether a burst is there in a day."""
    begins = found.opened * HOUR // DAY
    return begins <= day and (found.closed is None or day * DAY < found.closed * HOUR)


def burst(name: str, found: Found, entity: Entity) -> Burst:
    """Write a burst as it is so far."""
    return Burst(
        id=f"burst:{fingerprint(name, str(found.opened))}",
        status="open" if found.closed is None else "closed",
        opened_at=written_hour(found.opened),
        closed_at=None if found.closed is None else written_hour(found.closed),
        stories=found.stories,
        expected=round(found.expected, 3),
        probability=float(f"{10**-found.surprise:.3g}"),
        baseline=round(found.level, 4),
        rhythm=round(found.rhythm, 3),
        formula=FORMULA,
        articles=entity.first_articles(found),
    )


@lru_cache(128)
def written_day(day: int) -> str:
    """Write a day, counted from 1970."""
    return (EPOCH + timedelta(day)).isoformat()


def written_hour(hour: int) -> str:
    """Write an hour, counted from 1970."""
    return rfc3339(from_seconds(hour * HOUR))
