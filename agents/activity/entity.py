"""One entity: what is said of it day by day, and its bursts week by week.

A week is judged by the weeks before it, and by no later time: what was told of a week stays as it
is while old articles leave.
"""

from typing import NamedTuple

from agents.activity.bursts import FEWEST, FIRST_HOURS, TOGETHER, Found, Watch
from agents.activity.days import DAY, HOUR, Day, Saying

HOURS_A_DAY = 24
DAYS_A_WEEK = 7
# The first Monday was the fifth day.
FIRST_MONDAY = 4
HISTORY = 21
"""Days before a week by which it is judged: with 14, made streams lose 1 to 3 points of F1."""
# Articles come late: most within hours, nearly all within a day. What is older is settled.
SETTLED_HOURS = (24, 3)
# Below that, beside the mean of all these days, no burst is looked for: most entities are seldom
# named, or always as often.
LIVELY = 1.5
FIRST_ARTICLES = 5


class Stories(NamedTuple):
    """The stories of a day, and what was made of them."""

    hours: list[int]
    total: int
    peak: int
    """Most in hours together that end in the day."""


NOTHING = Stories([0] * HOURS_A_DAY, 0, 0)


class Entity:
    """What is said of an entity in a shard."""

    __slots__ = ("_first", "_stale", "_stories", "_watches", "_week", "days", "was_lively", "weeks")

    def __init__(self) -> None:
        self.days: dict[int, Day] = {}
        self.weeks: dict[int, list[Found]] = {}
        self.was_lively = False
        """Whether there was ever enough to look for bursts."""
        self._stories: dict[int, Stories] = {}
        # Most entities are named once or twice: what they do not need they do not have.
        self._stale: set[int] | None = None
        self._week = 0
        self._watches: list[Watch] = []
        self._first: dict[int, tuple[int, list[str]]] = {}

    def put(self, article: str, saying: Saying) -> int:
        """Take in what an article says; give the day."""
        number = saying.at // DAY
        self.days.setdefault(number, Day()).put(article, saying)
        self.turn_stale(saying.at // HOUR)
        return number

    def drop(self, article: str, at: int) -> int:
        """Leave out what an article said; give the day."""
        number = at // DAY
        day = self.days[number]
        day.drop(article)
        if not day.sayings:
            del self.days[number]
        self.turn_stale(at // HOUR)
        return number

    def turn_stale(self, hour: int) -> None:
        """Note that an hour, and what follows from it, is to be judged anew."""
        if self._stale is None:
            self._stale = set()
        self._stale.add(hour)
        day = hour // HOURS_A_DAY
        # The hours together at a day's beginning are partly those of the day before.
        self._stories.pop(day, None)
        self._stories.pop(day + 1, None)

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
        stale, self._stale = self._stale or set(), None
        if not any(map(self._is_busy, self.days)):
            # As most entities: there is nothing that could be a burst in any week.
            self.weeks = {}
            return
        if self._first:
            since = min(stale, default=0)
            self._first = {opened: each for opened, each in self._first.items() if each[0] < since}
        asked = {week_of(day) for day in self.days if day >= week_of(first)}
        judged = {week: found for week, found in self.weeks.items() if week in asked}
        for week in sorted(asked):
            begins = (week - HISTORY) * HOURS_A_DAY
            hours = [each for each in stale if begins <= each and self._reaches(week, each)]
            if hours:
                found = self._judged(week, max(began, week - HISTORY), hour, min(hours))
                judged.pop(week, None)
                if found:
                    judged[week] = found
        self.weeks = judged

    def first_articles(self, found: Found) -> list[str]:
        """Give the articles with which a burst began, one of each text."""
        if found.opened not in self._first:
            begins, end = found.opened * HOUR, (found.closed or found.opened + DAY) * HOUR
            after = sorted(
                (saying.at, article, saying.unit)
                for day in (begins // DAY, begins // DAY + 1)
                if day in self.days
                for article, saying in self.days[day].sayings.items()
                if begins <= saying.at < end
            )
            first: dict[str, tuple[int, str]] = {}
            for at, article, unit in after:
                first.setdefault(unit, (at, article))
            told = list(first.values())[:FIRST_ARTICLES]
            # Later articles change nothing where there are enough.
            last = told[-1][0] // HOUR if len(told) == FIRST_ARTICLES else end
            self._first[found.opened] = last, [article for _, article in told]
        return self._first[found.opened][1]

    def _reaches(self, week: int, hour: int) -> bool:
        """Tell whether what is said in an hour has to do with a week, or with a burst of it."""
        if hour < (week + DAYS_A_WEEK) * HOURS_A_DAY:
            return True
        return any(each.closed is None or each.closed >= hour for each in self.weeks.get(week, ()))

    def _judged(self, week: int, began: int, hour: int, since: int) -> list[Found]:
        start, end = began * HOURS_A_DAY, (week + DAYS_A_WEEK) * HOURS_A_DAY
        if not self._is_lively(week):
            return []
        self.was_lively = True
        if hour < start + FIRST_HOURS:
            return []
        watch = self._watch(week, start, min(since, end), hour)
        while watch.hour < hour and (watch.hour < end or watch.open):
            watch.follow([self._count(watch.hour)])
        found = watch.found(self._count(watch.hour) if watch.hour == hour else 0)
        return [each for each in found if week * HOURS_A_DAY <= each.opened < end]

    def _watch(self, week: int, start: int, since: int, hour: int) -> Watch:
        """Give a watch that stands before what has changed, so that it need not begin at first.

        Two are kept, one before the hours that still change often and one a day before.
        """
        if self._week != week or any(each.began != start for each in self._watches):
            self._watches = []
        self._week = week
        self._watches = [each for each in self._watches if each.hour <= since]
        for number, settled in enumerate(SETTLED_HOURS):
            if number == len(self._watches):
                self._watches.append(self._watches[-1].copy() if number else Watch(start))
            self._go_on(self._watches[number], min(since, hour - settled))
        return self._watches[-1].copy()

    def _go_on(self, watch: Watch, hour: int) -> None:
        watch.follow(self._count(each) for each in range(watch.hour, hour))

    def _count(self, hour: int) -> int:
        return self._told(hour // HOURS_A_DAY).hours[hour % HOURS_A_DAY]

    def _told(self, day: int) -> Stories:
        """Give the stories of a day."""
        if day not in self.days:
            return NOTHING
        if day not in self._stories:
            hours = self.days[day].stories()
            before = self.days[day - 1].stories() if day - 1 in self.days else NOTHING.hours
            row = [*before[1 - TOGETHER :], *hours]
            peak = max(sum(row[each : each + TOGETHER]) for each in range(HOURS_A_DAY))
            self._stories[day] = Stories(hours, sum(hours), peak)
        return self._stories[day]

    def _is_lively(self, week: int) -> bool:
        """Tell whether so much is told in some hours of a week that it may be a burst."""
        end = week + DAYS_A_WEEK
        if not any(self._is_busy(day) for day in self.days if week <= day < end):
            return False
        told = {day: self._told(day) for day in self.days if week - HISTORY <= day < end}
        total = sum(each.total for each in told.values())
        usual = total * TOGETHER / ((HISTORY + DAYS_A_WEEK) * HOURS_A_DAY)
        peak = max((each.peak for day, each in told.items() if day >= week), default=0)
        return peak >= max(FEWEST, LIVELY * usual)

    def _is_busy(self, day: int) -> bool:
        """Tell whether enough is said in a day and the one before, for most entities at no cost."""
        before = self.days.get(day - 1)
        return len(self.days[day].sayings) + (len(before.sayings) if before else 0) >= FEWEST


def week_of(day: int) -> int:
    """Give the Monday of a day."""
    return day - (day - FIRST_MONDAY) % DAYS_A_WEEK
