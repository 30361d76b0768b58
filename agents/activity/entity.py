"""One entity: what is said of it day by day, and its bursts week by week.

A week is judged by the weeks before it, and by no later time: what was told of a week stays as it
is while old articles leave.
"""

from typing import NamedTuple

from agents.activity.bursts import FEWEST, TOGETHER, Found, Watch
from agents.activity.days import DAY, Day, Saying

HOURS_A_DAY = 24
DAYS_A_WEEK = 7
# The first Monday was the fifth day.
FIRST_MONDAY = 4
HISTORY = 14
"""Days before a week by which it is judged; a third week told hardly more on made streams."""
# Articles come late: what is older than this, in days, is seldom counted anew.
SETTLED = 1
# Below that, beside the mean of all these days, no burst is looked for: most entities are seldom
# named, or always as often.
LIVELY = 1.5
NOTHING = [0] * HOURS_A_DAY


class Checkpoint(NamedTuple):
    """A watch of a week that stands before its newest days."""

    week: int
    watch: Watch

    def holds(self, week: int, start: int, since: int) -> bool:
        """Tell whether it is of a week, from an hour on, and stands before a day."""
        watch = self.watch
        return self.week == week and watch.began == start and watch.hour <= since * HOURS_A_DAY


class Entity:
    """What is said of an entity in a shard."""

    __slots__ = ("_checkpoint", "_hours", "_peaks", "_stale", "days", "weeks")

    def __init__(self) -> None:
        self.days: dict[int, Day] = {}
        self.weeks: dict[int, list[Found]] = {}
        self._hours: dict[int, list[int]] = {}
        self._peaks: dict[int, int] = {}
        self._stale: set[int] = set()
        self._checkpoint: Checkpoint | None = None

    def put(self, article: str, saying: Saying) -> int:
        """Take in what an article says; give the day."""
        number = saying.at // DAY
        self.days.setdefault(number, Day()).sayings[article] = saying
        self.turn_stale(number)
        return number

    def drop(self, article: str, at: int) -> int:
        """Leave out what an article said; give the day."""
        number = at // DAY
        day = self.days[number]
        del day.sayings[article]
        if not day.sayings:
            del self.days[number]
        self.turn_stale(number)
        return number

    def turn_stale(self, day: int) -> None:
        """Note that a day is to be judged anew; a text counts on the first that tells it."""
        self._stale.add(day)
        for each in (day, day + 1):
            self._hours.pop(each, None)
            self._peaks.pop(each, None)

    @property
    def was_watched(self) -> bool:
        """Tell whether there was enough to watch."""
        return self._checkpoint is not None

    @property
    def is_open(self) -> bool:
        """Tell whether a burst goes on."""
        return any(each.closed is None for found in self.weeks.values() for each in found)

    def bursts(self) -> list[Found]:
        """Give the bursts found, in their order."""
        return [each for week in sorted(self.weeks) for each in self.weeks[week]]

    def judge(self, began: int, hour: int, first: int) -> None:
        """Find the bursts anew where something has changed.

        The shard ``began`` with a day, ``hour`` is the one that is not over, and nothing is asked
        of weeks before that of the day ``first``.
        """
        stale, self._stale = self._stale, set()
        asked = {week_of(day) for day in self.days if day >= week_of(first)}
        judged = {week: found for week, found in self.weeks.items() if week in asked}
        for week in sorted(asked):
            days = [day for day in stale if week - HISTORY <= day and self._reaches(week, day)]
            if days or week not in judged:
                since = min(days, default=0)
                judged[week] = self._judged(week, max(began, week - HISTORY), hour, since)
        self.weeks = judged

    def _reaches(self, week: int, day: int) -> bool:
        """Tell whether what is said in a day has to do with a week, or with a burst of it."""
        if day < week + DAYS_A_WEEK:
            return True
        return any(
            each.closed is None or each.closed >= day * HOURS_A_DAY
            for each in self.weeks.get(week, ())
        )

    def _judged(self, week: int, began: int, hour: int, since: int) -> list[Found]:
        if not self._is_lively(week):
            return []
        watch = self._watch(week, began, hour, since)
        end = (week + DAYS_A_WEEK) * HOURS_A_DAY
        while watch.hour < hour and (watch.hour < end or watch.open):
            watch.follow([self._count(watch.hour)])
        found = watch.found(self._count(watch.hour) if watch.hour == hour else 0)
        return [each for each in found if week * HOURS_A_DAY <= each.opened < end]

    def _watch(self, week: int, began: int, hour: int, since: int) -> Watch:
        """Give a watch that stands before what has changed: a copy of one, where one is kept."""
        start = began * HOURS_A_DAY
        if self._checkpoint is None or not self._checkpoint.holds(week, start, since):
            self._checkpoint = Checkpoint(week, Watch(start))
        watch = self._checkpoint.watch
        settled = min(since, hour // HOURS_A_DAY - SETTLED, week + DAYS_A_WEEK)
        self._go_on(watch, settled)
        return watch.copy()

    def _go_on(self, watch: Watch, day: int) -> None:
        watch.follow(self._count(hour) for hour in range(watch.hour, day * HOURS_A_DAY))

    def _count(self, hour: int) -> int:
        return self._by_hour(hour // HOURS_A_DAY)[hour % HOURS_A_DAY]

    def _by_hour(self, day: int) -> list[int]:
        """Give the stories of a day by the hour."""
        if day not in self.days:
            return NOTHING
        hours = self._hours.get(day)
        if hours is None:
            before = self.days.get(day - 1)
            hours = self._hours[day] = self.days[day].hours(before.units if before else set())
        return hours

    def _is_lively(self, week: int) -> bool:
        """Tell whether so much is told in some hours of a week that it may be a burst."""
        end = week + DAYS_A_WEEK
        known = [day for day in self.days if week - HISTORY <= day < end]
        told = sum(sum(self._by_hour(day)) for day in known)
        usual = told * TOGETHER / ((HISTORY + DAYS_A_WEEK) * HOURS_A_DAY)
        peak = max((self._peak(day) for day in known if day >= week), default=0)
        return peak >= max(FEWEST, LIVELY * usual)

    def _peak(self, day: int) -> int:
        """Give the most stories in hours together that end in a day."""
        if day not in self._peaks:
            hours = [*self._by_hour(day - 1)[1 - TOGETHER :], *self._by_hour(day)]
            self._peaks[day] = max(
                sum(hours[start : start + TOGETHER]) for start in range(HOURS_A_DAY)
            )
        return self._peaks[day]


def week_of(day: int) -> int:
    """Give the Monday of a day."""
    return day - (day - FIRST_MONDAY) % DAYS_A_WEEK
