"""What lies ahead: nothing has happened that is dated later than the article."""

from collections.abc import Mapping, Sequence
from datetime import date

from agents.nlp.events.event import EventTime
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.timexes.timex import Timex

AUXILIARY = deps({"aux", "auxpass"})
[PRETERITE], [PARTICIPLE] = tags({"VBD"}), tags({"VBN"})
PRESENT, AHEAD = tags({"VBZ", "VBP"}), tags({"MD", "TO"})
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
        self._day = day and day.isoformat()

    def without(self, times: Mapping[int, EventTime]) -> dict[int, EventTime]:
        """Leave out later times of what happened before: "was postponed until June"."""
        return {
            event: time
            for event, time in times.items()
            if not (
                self._is_later(time) and (is_past(self._tree, event) or self._ends(event, time))
            )
        }

    def modality(self, event: int, kind: str, time: EventTime | None, told: str) -> str:
        """Tell how real an event is, given what its words say: what is to come is planned."""
        if told != "happened" or time is None or self._day is None:
            return told
        if self._is_later(time):
            return "planned"
        today = self._tree.tag[event] in PRESENT and time.earliest == self._day
        return "planned" if today and time.timex is not None and kind not in LASTING else told

    def _is_later(self, time: EventTime) -> bool:
        return self._day is not None and time.earliest is not None and time.earliest > self._day

    def _ends(self, event: int, time: EventTime) -> bool:
        """Tell what goes on until then and is no plan."""
        if time.timex is None or not AHEAD.isdisjoint(helpers(self._tree, event).values()):
            return False
        return self._tree.lower(self._tree.head[self._timexes[time.timex].word]) in ENDS


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
