"""What happened to the entities of a shard, by entity and month."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import orjson

from agents.timelines.month import Month
from agents.timelines.telling import Telling, tellings_of
from streams.contract.times import from_seconds
from streams.contract.topics import TIMELINES
from streams.delivery.aggregation.contributions import Contribution, Replaced
from streams.delivery.aggregation.shard import Key

KEPT_DAYS = 30
MONTH = len("2024-05")
Place = tuple[str, str]
"""Entity and month."""


class TimelinesView:
    """The events of the articles that came in the last days."""

    horizon = KEPT_DAYS * 24 * 3600

    def __init__(self) -> None:
        self.months: dict[Place, Month] = {}
        self.today = date.min
        self._touched: set[Place] = set()
        self._overdue: dict[date, set[tuple[Place, str]]] = defaultdict(set)

    def replace(self, article: str, change: Replaced) -> None:  # noqa: ARG002 - a view's
        """Put what an article tells now in the place of what it told."""
        for place, family, telling, name in told_by(change.before):
            month = self.months[place]
            month.drop(family, telling, name)
            if not month.families:
                del self.months[place]
            self._touched.add(place)
        for place, family, telling, name in told_by(change.now):
            self.months.setdefault(place, Month()).put(family, telling, name)
            self._touched.add(place)
            if telling.modality == "planned" and telling.overdue_from > self.today:
                self._overdue[telling.overdue_from].add((place, family))

    def touched(self, latest: int) -> set[Key]:
        """Give the months of which something else may be told, also by the day that it is."""
        self._pass(from_seconds(latest).date())
        touched, self._touched = self._touched, set()
        return {key_of(place) for place in touched}

    def record(self, key: Key) -> bytes | None:
        """Write a month of an entity; None where nothing is told of it."""
        entity, _, month = key.name.rpartition("|")
        found = self.months.get((entity, month))
        return found.record(entity, month, self.today) if found else None

    def _pass(self, today: date) -> None:
        """Let days pass: what was planned for them is overdue."""
        if today <= self.today:
            return
        self.today = today
        for day in [each for each in self._overdue if each <= today]:
            for place, family in self._overdue.pop(day):
                if place in self.months:
                    self.months[place].forget(family)
                    self._touched.add(place)


def told_by(contribution: Contribution | None) -> Iterator[tuple[Place, str, Telling, str]]:
    """Yield where and in which family an article tells what, and the entity's name there."""
    if contribution is None:
        return
    slice_ = orjson.loads(contribution.given)
    for entity, family, telling in tellings_of(slice_):
        yield (entity, telling.earliest[:MONTH]), family, telling, slice_["names"][entity]


def key_of(place: Place) -> Key:
    """Write the key of an entity and a month."""
    entity, month = place
    return Key(TIMELINES.name, f"{entity}|{month}")
