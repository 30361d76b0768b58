"""What lies ahead: nothing has happened that is dated later than the article."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date

from agents.nlp.events.event import EventTime
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.timexes.normalisation.intervals import interval
from agents.nlp.timexes.timex import Timex

AUXILIARY = deps({"aux", "auxpass"})
[PRETERITE], [PARTICIPLE] = tags({"VBD"}), tags({"VBN"})
PRESENT, AHEAD, [TO] = tags({"VBZ", "VBP"}), tags({"MD", "TO"}), tags({"TO"})
[HAVE] = ids({"have"})
# What goes on "until" a day does not happen then.
ENDS = ids({"until", "till", "through"})
# Classes of verbs that tell in the present tense of what is, not of what is scheduled.
LASTING = frozenset({"STATE", "I_STATE", "PERCEPTION", "REPORTING"})


class Coming:
    """The day of an article, to be asked what is later."""

    def __init__(self, tree: Tree, timexes: Sequence[Timex], day: date | None) -> None:
        self._tree = tree
        self._timexes = timexes
        self._day = day
        self._later = [timex.word for timex in timexes if self._is_later(timex.value)]
        """The expressions of what lies ahead, by their words."""

    def without(self, times: Mapping[int, EventTime]) -> dict[int, EventTime]:
        """Leave out later times of what happened before: "was postponed until June"."""
        return {event: time for event, time in times.items() if not self._is_over(event, time)}

    def modality(self, event: int, kind: str, time: EventTime | None, told: str) -> str:
        """Tell how real an event is, given what its words say: what is to come is planned."""
        if told != "happened" or self._day is None:
            return told
        if time is None or time.timex is None:
            ahead = self._aims_ahead(event)
        else:
            ahead = self._is_later(time.value)
            ahead = ahead or (kind not in LASTING and self._is_today(event, time))
        return "planned" if ahead else told

    def _is_later(self, value: str) -> bool:
        days = interval(value) if self._day else None
        return days is not None and self._day is not None and days.earliest > self._day

    def _is_over(self, event: int, time: EventTime) -> bool:
        """Tell what happened, or goes on, before the time that the text ties to it."""
        if not self._is_later(time.value):
            return False
        return is_past(self._tree, event) or self._ends(event, time)

    def _ends(self, event: int, time: EventTime) -> bool:
        """Tell what goes on until then and is no plan."""
        if time.timex is None or not AHEAD.isdisjoint(helpers(self._tree, event).values()):
            return False
        return self._tree.lower(self._tree.head[self._timexes[time.timex].word]) in ENDS

    def _is_today(self, event: int, time: EventTime) -> bool:
        """Tell a schedule for the day itself: "the council meets today"."""
        days = interval(time.value)
        today = days is not None and days.earliest == days.latest == self._day
        return today and self._tree.tag[event] in PRESENT

    def _aims_ahead(self, event: int) -> bool:
        """Tell an infinitive with what is to come: "is on track to hit its 2030 target"."""
        start, end = self._tree.whole(event)
        place = bisect_left(self._later, start)
        if place == len(self._later) or self._later[place] >= end:
            return False
        return TO in helpers(self._tree, event).values()


def is_past(tree: Tree, event: int) -> bool:
    """Tell a past tense, a perfect, or a participle: "the talks, postponed until June"."""
    above = helpers(tree, event)
    if not AHEAD.isdisjoint(above.values()):
        return False
    if PRETERITE in {tree.tag[event], *above.values()}:
        return True
    perfect = not above or any(tree.lemma(helper) == HAVE for helper in above)
    return tree.tag[event] == PARTICIPLE and perfect


def helpers(tree: Tree, verb: int) -> dict[int, int]:
    """Give the auxiliaries of a verb with their tags."""
    return {child: tree.tag[child] for child in tree.lefts(verb) if tree.dep[child] in AUXILIARY}
