"""The thread of an article: what it tells without a date happened when what it just told did."""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date, timedelta

from agents.nlp.events.event import EXACT, EventTime, inherited
from agents.nlp.events.main_verbs import is_past_main, is_report
from agents.nlp.events.quoted_words import QuotedWords
from agents.nlp.syntax.tree import Tree

NEWS = timedelta(days=7)
LEADING_PARAGRAPHS = 3
LEAD = 120
"""Words: an event behind them is not what the article is about."""
# Words behind an event of another time in which more of that time is told. Of 20, 40 and 1000
# measured on the links to times in the training part of TBAQ-cleaned: all alike; 20 keeps most.
ASIDE = 20


class Narrative:
    """An article, read from its first event to its last."""

    def __init__(
        self,
        tree: Tree,
        times: Mapping[int, EventTime],
        anchor: date | None,
        quoted: QuotedWords,
    ) -> None:
        self._tree = tree
        self._times = times
        self._anchor = anchor
        self._quoted = quoted
        self._lead = self._leading_event()
        self._news = inherited(times[self._lead]) if self._lead in times else None
        self._paragraph = 0
        # The headline is a paragraph more.
        self._leading = LEADING_PARAGRAPHS + (tree.doc._.body > 0)
        # By stretch of direct speech, None for the article's own words: each has its thread.
        self._previous: dict[int | None, EventTime | None] = {}
        self._apart: dict[int | None, int] = {}

    def time_of(self, event: int, kind: str) -> EventTime | None:
        """Give the time of the next event, in reading order, that its own words do not tell."""
        self._go_to(event)
        speech, time = self._quoted.at(event), self._times.get(event)
        if time is not None:
            self._follow(event, time, speech)
            return time
        report, story = is_report(self._tree, event, kind), is_past_main(self._tree, event)
        previous = self._previous.get(speech)
        if story and previous and not (report and self._is_long_ago(previous)):
            return previous
        if self._news and story and speech is None and self._is_near(event, report=report):
            return self._news
        return self._published() if report and self._paragraph < self._leading else None

    def _go_to(self, event: int) -> None:
        """Leave behind what another paragraph told."""
        paragraph = bisect_right(self._tree.breaks, event)
        if paragraph != self._paragraph:
            self._paragraph, self._previous, self._apart = paragraph, {}, {}

    def _follow(self, event: int, time: EventTime, speech: int | None) -> None:
        """Let an event with a time of its own begin another thread."""
        if is_past_main(self._tree, event) and not self._is_around(time):
            previous = self._previous[speech] = inherited(time)
            if previous is None or self._is_long_ago(previous):
                self._apart[speech] = event

    def _is_near(self, event: int, *, report: bool) -> bool:
        """Tell an event that nothing parts from what the article is about."""
        return event > self._lead and (report or event - self._apart.get(None, -ASIDE) > ASIDE)

    def _leading_event(self) -> int:
        """Give the event whose day the article is about: the first of its lead; -1 without one."""
        lead = (event for event in sorted(self._times) if event < LEAD)
        told = (event for event in lead if is_past_main(self._tree, event))
        return next((event for event in told if self._is_news(self._times[event])), -1)

    def _is_news(self, time: EventTime) -> bool:
        """Tell a day shortly before the article."""
        exact = inherited(time)
        if self._anchor is None or exact is None or exact.latest is None:
            return False
        return timedelta() <= self._anchor - date.fromisoformat(exact.latest) <= NEWS

    def _is_around(self, time: EventTime) -> bool:
        """Tell a longer time that the article's own day is in: "this year" begins no thread."""
        if self._anchor is None or time.granularity in EXACT or not (time.earliest and time.latest):
            return False
        return time.earliest <= self._anchor.isoformat() <= time.latest

    def _is_long_ago(self, time: EventTime) -> bool:
        """Tell a time before the news: what is reported now is not said then."""
        if self._anchor is None or time.latest is None:
            return False
        return date.fromisoformat(time.latest) < self._anchor - NEWS

    def _published(self) -> EventTime | None:
        """Give the article's own day."""
        if self._anchor is None:
            return None
        day = self._anchor.isoformat()
        return EventTime(day, day, day, "day", "publication")
