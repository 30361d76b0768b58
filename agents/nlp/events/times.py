"""When an event happened: the expression that is said of it, or of what it is told with."""

from collections.abc import Iterable, Mapping, Sequence

from agents.nlp.events.attachment import AT, REFERENCES, Attachment
from agents.nlp.events.event import EventTime
from agents.nlp.events.quoted_words import Quoted
from agents.nlp.events.sharing import sharing
from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.timexes.normalisation.intervals import granularity, interval
from agents.nlp.timexes.timex import Timex

[SINCE] = ids({"since"})
[BEHIND_PREPOSITION] = deps({"pobj"})


def event_time(value: str, basis: str, timex: int | None = None) -> EventTime:
    """Describe a TIMEX3 value as the time of an event."""
    days = interval(value)
    return EventTime(
        value,
        days and days.earliest.isoformat(),
        days and days.latest.isoformat(),
        granularity(value),
        basis,
        timex,
    )


def attached(
    tree: Tree,
    timexes: Sequence[Timex],
    events: Mapping[int, str],
    quotes: Iterable[Quoted] | None = None,
) -> dict[int, EventTime]:
    """Tie each expression to the event it is said of, and to those told in one breath with it."""
    own = Attachment(tree, events, quotes).own(timexes)
    times = {
        event: open_time(tree, timexes[place], place)
        for event, place in own.items()
        if timexes[place].value not in REFERENCES
    }
    for event, time in list(times.items()):
        verb = done_at(tree, event)
        if verb in events and verb not in own:
            times.setdefault(verb, time)
        for partner in sharing(tree, event, timexes[own[event]], events):
            if partner not in own:
                times.setdefault(partner, time)
    return times


def done_at(tree: Tree, noun: int) -> int:
    """Give the verb of what is done at an event: "said at Monday's hearing"; itself for others."""
    preposition = tree.head[noun]
    if (
        tree.dep[noun] != BEHIND_PREPOSITION
        or tree.lower(preposition) not in AT
        or not tree.is_noun(noun)
    ):
        return noun
    return tree.head[preposition]


def open_time(tree: Tree, timex: Timex, place: int) -> EventTime:
    """Describe the time of an event that an expression gives; what is "since" then goes on."""
    time = event_time(timex.range_value or timex.value, "expression", place)
    return time._replace(latest=None) if tree.lower(tree.head[timex.word]) == SINCE else time
