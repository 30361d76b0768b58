"""When an event happened: the expression tied to it, the event before it, or the article's date."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from agents.nlp.events.attachment import REFERENCES, Attachment, Quoted
from agents.nlp.events.event import EventTime
from agents.nlp.events.sharing import sharing
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.timexes.normalisation.intervals import granularity, interval
from agents.nlp.timexes.timex import Timex

AUXILIARY = deps({"aux", "auxpass"})
EXACT = frozenset({"day", "time"})
NEWS = timedelta(days=7)
LONGEST_CHAIN = 8
[JOINED] = deps({"conj"})
REPORTED_TAGS = tags({"VBD", "VBZ", "VBP"})
LEADING_PARAGRAPHS = 3
[MAIN] = deps({"ROOT"})
[SINCE] = ids({"since"})
[PRETERITE] = tags({"VBD"})


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
        for partner in sharing(tree, event, timexes[own[event]], events):
            if partner not in own:
                times.setdefault(partner, time)
    return times


def open_time(tree: Tree, timex: Timex, place: int) -> EventTime:
    """Describe the time of an event that an expression gives; what is "since" then goes on."""
    time = event_time(timex.range_value or timex.value, "expression", place)
    return time._replace(latest=None) if tree.lower(tree.head[timex.word]) == SINCE else time


def told(
    tree: Tree, times: Mapping[int, EventTime], events: Mapping[int, str], anchor: date | None
) -> dict[int, EventTime]:
    """Add what follows from the events before and from the date of the article."""
    found = dict(times)
    published = anchor and event_time(anchor.isoformat(), "publication")
    # The headline is a paragraph more.
    leading = LEADING_PARAGRAPHS + (tree.doc._.body > 0)
    paragraph, previous = 0, None
    for event, kind in events.items():
        now = bisect_right(tree.breaks, event)
        if now != paragraph:
            paragraph, previous = now, None
        if event in times:
            if is_past_main(tree, event):
                previous = inherited(times[event])
            continue
        report = is_report(tree, event, kind)
        story = tree.tag[event] == PRETERITE and is_main(tree, event)
        if story and previous and not (report and is_long_ago(previous, anchor)):
            found[event] = previous
        elif report and published and paragraph < leading:
            found[event] = published
    return found


def is_long_ago(time: EventTime, anchor: date | None) -> bool:
    """Tell a time before the news: what is reported now is not said then."""
    if anchor is None or time.latest is None:
        return False
    return date.fromisoformat(time.latest) < anchor - NEWS


def inherited(time: EventTime) -> EventTime | None:
    """Give a time to the events told next, if it is exact: what happened that year did so apart."""
    exact = time.granularity in EXACT and "T" not in time.value
    return time._replace(basis="inherited", timex=None) if exact else None


def is_past_main(tree: Tree, event: int) -> bool:
    """Tell a main verb in the past tense, also a passive."""
    helpers = (child for child in tree.lefts(event) if tree.dep[child] in AUXILIARY)
    past = PRETERITE in {tree.tag[event], *(tree.tag[child] for child in helpers)}
    return past and is_main(tree, event)


def is_main(tree: Tree, event: int) -> bool:
    """Tell a main verb, or one that "and" joins to it."""
    for _ in range(LONGEST_CHAIN):
        if tree.dep[event] != JOINED:
            break
        event = tree.head[event]
    return tree.dep[event] == MAIN


def is_report(tree: Tree, event: int, kind: str) -> bool:
    """Tell whether a main verb reports."""
    main = tree.dep[event] == MAIN and tree.tag[event] in REPORTED_TAGS
    return main and kind == "REPORTING"
