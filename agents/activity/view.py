"""What a shard's articles say of its entities, by entity and day."""

from collections import defaultdict
from datetime import date
from sys import intern
from typing import Any

import orjson

from agents.activity.days import DAY, HOUR, Saying
from agents.activity.entity import DAYS_A_WEEK, HISTORY, HOURS_A_DAY, Entity
from agents.activity.record import EPOCH, activity, written_day
from streams.contract.topics import ACTIVITY
from streams.delivery.aggregation.contributions import Contribution, Replaced
from streams.delivery.aggregation.shard import Key

TOLD_DAYS = 7
"""How many days are told; before that a day is withdrawn."""
# A burst of the first day told may have opened a week before it, in a week that began six days
# earlier.
JUDGED_DAYS = 2 * DAYS_A_WEEK + HISTORY
"""Days before the first day told that are kept, so that it is judged as when it was new."""


class ActivityView:
    """How much is said of every entity of a shard."""

    def __init__(self, told_days: int = TOLD_DAYS) -> None:
        self.told_days = told_days
        self.horizon = (told_days + JUDGED_DAYS) * DAY
        self.entities: dict[str, Entity] = {}
        self.by_day: dict[int, set[str]] = defaultdict(set)
        self.began = 0
        self.hour = 0
        self._touched: set[tuple[str, int]] = set()
        self._stale: set[str] = set()
        self._open: set[str] = set()

    @property
    def first(self) -> int:
        """Give the first day that is told."""
        return self.hour * HOUR // DAY - self.told_days

    def replace(self, article: str, change: Replaced) -> None:
        """Count what an article says now, and no longer what it said."""
        before, now = sayings_of(change.before), sayings_of(change.now)
        for entity in before:
            self._drop(entity, article, before[entity].at)
        for entity, saying in now.items():
            self._put(entity, article, saying)

    def touched(self, latest: int) -> set[Key]:
        """Give the keys that may say something else: what was said anew, and what time brings."""
        self._pass(latest // HOUR)
        for name in self._stale:
            self._judge(name)
        self._stale.clear()
        touched, self._touched = self._touched, set()
        return {key_of(entity, day) for entity, day in touched}

    def record(self, key: Key) -> bytes | None:
        """Write what is said of an entity in a day; None where nothing is, or no longer."""
        name, day = read_key(key)
        entity = self.entities.get(name)
        if entity is None or day < self.first or day not in entity.days:
            return None
        return orjson.dumps(activity(name, day, entity), option=orjson.OPT_SORT_KEYS)

    def _put(self, name: str, article: str, saying: Saying) -> None:
        day = self.entities.setdefault(name, Entity()).put(article, saying)
        self.by_day[day].add(name)
        self._touch(name, day)

    def _drop(self, name: str, article: str, at: int) -> None:
        entity = self.entities[name]
        day = entity.drop(article, at)
        if day not in entity.days:
            self.by_day[day].discard(name)
            if not self.by_day[day]:
                del self.by_day[day]
        self._touch(name, day)

    def _touch(self, name: str, day: int) -> None:
        self._touched.add((name, day))
        self._stale.add(name)

    def _pass(self, hour: int) -> None:
        """Let time go on to an hour: what is open is judged, what is too old is withdrawn."""
        if hour > self.hour:
            first, self.hour = self.first, hour
            for name in self._open:
                self.entities[name].turn_stale(hour)
            self._stale |= self._open
            for day in [each for each in self.by_day if first <= each < self.first]:
                self._touched.update((name, day) for name in self.by_day[day])
        began, self.began = self.began, min(self.by_day, default=0)
        if began != self.began and max(began, self.began) > self.first - JUDGED_DAYS:
            self._begin_anew()

    def _begin_anew(self) -> None:
        """Judge anew what was judged by another beginning."""
        for name, entity in self.entities.items():
            if entity.was_lively:
                for day in entity.days:
                    entity.turn_stale(day * HOURS_A_DAY)
                self._stale.add(name)

    def _judge(self, name: str) -> None:
        """Find an entity's bursts anew, and touch the days in which they are others."""
        entity = self.entities[name]
        before = entity.bursts()
        entity.judge(self.began, self.hour, self.first - DAYS_A_WEEK)
        for burst in set(before) ^ set(entity.bursts()):
            end = self.hour if burst.closed is None else burst.closed
            for hour in range(burst.opened, end + 24, 24):
                day = min(hour, end) * HOUR // DAY
                if day in entity.days:
                    self._touched.add((name, day))
        (self._open.add if entity.is_open else self._open.discard)(name)
        if not entity.days:
            del self.entities[name]
            self._open.discard(name)


def sayings_of(contribution: Contribution | None) -> dict[str, Saying]:
    """Read what a contribution says of each entity."""
    if contribution is None:
        return {}
    given: dict[str, Any] = orjson.loads(contribution.given)
    return {
        entity: Saying(contribution.at, given["unit"], intern(name), intern(kind), mentions)
        for entity, name, kind, mentions in given["mentions"]
    }


def key_of(entity: str, day: int) -> Key:
    """Write the key of an entity and a day."""
    return Key(ACTIVITY.name, f"{entity}|{written_day(day)}")


def read_key(key: Key) -> tuple[str, int]:
    """Read a key."""
    entity, _, day = key.name.rpartition("|")
    return entity, (date.fromisoformat(day) - EPOCH).days
