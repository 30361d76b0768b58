"""When an event happened: the expression tied to it, the event before it, or the article's date."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import numpy as np
from spacy.tokens import Doc, Token

from agents.timeline.clauses import SUBJECTS
from agents.timeline.events import EventTime, Timex
from agents.timeline.intervals import granularity, interval
from agents.timeline.word_lists import read_words

LONGEST_PATH = 8
POINTS = frozenset({"DATE", "TIME"})
REFERENCES = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
LIGHT_VERBS = read_words("light_verbs.txt")
NARRATIVE_PLACES = frozenset({"ROOT", "conj"})
REPORTED_TAGS = frozenset({"VBD", "VBZ", "VBP"})
LEADING_PARAGRAPHS = 3
CARRIED = frozenset({"dobj", "nsubj", "nsubjpass"})


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


def attached(doc: Doc, timexes: Sequence[Timex], events: Mapping[int, str]) -> dict[int, EventTime]:
    """Tie each expression to the event it is said of, and to the noun that verb carries."""
    times: dict[int, EventTime] = {}
    for place, timex in enumerate(timexes):
        if timex.type not in POINTS or timex.value in REFERENCES:
            continue
        span = doc.char_span(timex.start_char, timex.end_char, alignment_mode="expand")
        event = span and event_over(span.root, events)
        if event:
            time = event_time(timex.value, "expression", place)
            for told_of in (event, *sharing(event, events)):
                times.setdefault(told_of.i, time)
    return times


def sharing(event: Token, events: Mapping[int, str]) -> Iterator[Token]:
    """Give the events told in one breath: joined verbs, the noun that a light verb carries."""
    if event.dep_ == "conj" and not has_subject(event):
        yield from (head for head in (event.head,) if head.i in events)
    for child in event.children:
        if child.i in events:
            joined = child.dep_ == "conj" and not has_subject(child)
            if joined or (child.dep_ in CARRIED and event.lemma_ in LIGHT_VERBS):
                yield child


def has_subject(verb: Token) -> bool:
    """Tell whether a verb has a subject of its own."""
    return any(child.dep_ in SUBJECTS for child in verb.lefts)


def event_over(token: Token, events: Mapping[int, str]) -> Token | None:
    """Climb from an expression to the first event over it, or to what a copula says it of."""
    for _ in range(LONGEST_PATH):
        if token.i in events:
            return token
        if token.head == token:
            return next((below for below in token.lefts if is_event_subject(below, events)), None)
        token = token.head
    return None


def is_event_subject(token: Token, events: Mapping[int, str]) -> bool:
    """Tell whether a subject is an event, as in "the vote is on Tuesday"."""
    return token.i in events and token.dep_ in SUBJECTS


def told(
    doc: Doc, times: Mapping[int, EventTime], events: Mapping[int, str], anchor: date | None
) -> dict[int, EventTime]:
    """Add what follows from the events before and from the date of the article."""
    found = dict(times)
    breaks = paragraph_breaks(doc)
    paragraph, previous = 0, None
    for place, kind in events.items():
        now = bisect_right(breaks, place)
        if now != paragraph:
            paragraph, previous = now, None
        token = doc[place]
        if place not in found:
            if previous is not None and is_narrative(token):
                found[place] = previous._replace(basis="inherited", timex=None)
            elif anchor is not None and is_leading_report(token, kind, paragraph):
                found[place] = event_time(anchor.isoformat(), "publication")
        elif place in times and token.tag_ == "VBD":
            previous = times[place]
    return found


def paragraph_breaks(doc: Doc) -> list[int]:
    """Find where paragraphs end; blank lines at the head of a text end none."""
    first = next((token.i for token in doc if not token.is_space), 0)
    spaces = np.flatnonzero(doc.to_array("IS_SPACE")).tolist()
    return [place for place in spaces if place > first and "\n" in doc[place].text]


def is_narrative(token: Token) -> bool:
    """Tell whether a verb carries a story on: a main verb in the past tense."""
    return token.tag_ == "VBD" and token.dep_ in NARRATIVE_PLACES


def is_leading_report(token: Token, kind: str, paragraph: int) -> bool:
    """Tell whether a main verb near the head reports news of the day."""
    main = token.dep_ == "ROOT" and token.tag_ in REPORTED_TAGS
    return main and kind == "REPORTING" and paragraph < LEADING_PARAGRAPHS
