"""When an event happened: the expression tied to it, the event before it, or the article's date."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from agents.nlp.events.event import EventTime
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import SUBJECTS, Tree
from agents.nlp.timexes.normalisation.intervals import granularity, interval
from agents.nlp.timexes.timex import Timex
from agents.word_lists import words

LONGEST_PATH = 8
POINTS = frozenset({"DATE", "TIME"})
REFERENCES = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
LIGHT_VERBS = ids(words("nlp/events", "en/light_verbs.txt"))
NARRATIVE_PLACES = deps({"ROOT", "conj"})
REPORTED_TAGS = tags({"VBD", "VBZ", "VBP"})
LEADING_PARAGRAPHS = 3
CARRIED = deps({"dobj", "nsubj", "nsubjpass"})
[JOINED] = deps({"conj"})
[MAIN] = deps({"ROOT"})
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
    tree: Tree, timexes: Sequence[Timex], events: Mapping[int, str]
) -> dict[int, EventTime]:
    """Tie each expression to the event it is said of, and to the noun that verb carries."""
    times: dict[int, EventTime] = {}
    for place, timex in enumerate(timexes):
        if timex.type not in POINTS or timex.value in REFERENCES:
            continue
        event = event_over(tree, timex.word, events)
        if event is not None:
            time = event_time(timex.range_value or timex.value, "expression", place)
            for told_of in (event, *sharing(tree, event, events)):
                times.setdefault(told_of, time)
    return times


def sharing(tree: Tree, event: int, events: Mapping[int, str]) -> Iterator[int]:
    """Give the events told in one breath: joined verbs, the noun that a light verb carries."""
    if is_joined(tree, event) and tree.head[event] in events:
        yield tree.head[event]
    light = tree.lemma(event) in LIGHT_VERBS
    for child in tree.children(event):
        carried = light and tree.dep[child] in CARRIED
        if child in events and (carried or is_joined(tree, child)):
            yield child


def is_joined(tree: Tree, verb: int) -> bool:
    """Tell whether a verb is joined to another and has no subject of its own."""
    return tree.dep[verb] == JOINED and verb not in tree.subject


def event_over(tree: Tree, word: int, events: Mapping[int, str]) -> int | None:
    """Climb from an expression to the first event over it, or to what a copula says it of."""
    for _ in range(LONGEST_PATH):
        if word in events:
            return word
        head = tree.head[word]
        if head == word:
            return event_subject(tree, word, events)
        word = head
    return None


def event_subject(tree: Tree, copula: int, events: Mapping[int, str]) -> int | None:
    """Give the subject that is an event, as in "the vote is on Tuesday"."""
    subjects = (word for word in tree.lefts(copula) if tree.dep[word] in SUBJECTS)
    return next((word for word in subjects if word in events), None)


def told(
    tree: Tree, times: Mapping[int, EventTime], events: Mapping[int, str], anchor: date | None
) -> dict[int, EventTime]:
    """Add what follows from the events before and from the date of the article."""
    found = dict(times)
    published = anchor and event_time(anchor.isoformat(), "publication")
    breaks = paragraph_breaks(tree)
    paragraph, previous = 0, None
    for event, kind in events.items():
        now = bisect_right(breaks, event)
        if now != paragraph:
            paragraph, previous = now, None
        if event in times:
            if tree.tag[event] == PRETERITE:
                previous = times[event]._replace(basis="inherited", timex=None)
        elif previous is not None and is_narrative(tree, event):
            found[event] = previous
        elif published and paragraph < LEADING_PARAGRAPHS and is_report(tree, event, kind):
            found[event] = published
    return found


def paragraph_breaks(tree: Tree) -> list[int]:
    """Find where paragraphs end; blank lines at the head of a text end none."""
    head = len(tree.text) - len(tree.text.lstrip())
    return [place for place in tree.breaks if tree.start[place] >= head]


def is_narrative(tree: Tree, event: int) -> bool:
    """Tell whether a verb carries a story on: a main verb in the past tense."""
    return tree.tag[event] == PRETERITE and tree.dep[event] in NARRATIVE_PLACES


def is_report(tree: Tree, event: int, kind: str) -> bool:
    """Tell whether a main verb reports."""
    main = tree.dep[event] == MAIN and tree.tag[event] in REPORTED_TAGS
    return main and kind == "REPORTING"
