"""When an event happened: the expression tied to it, the event before it, or the article's date."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from agents.nlp.events.attachment import AT, REFERENCES, Attachment, Quoted
from agents.nlp.events.event import EventTime
from agents.nlp.events.sharing import sharing
from agents.nlp.events.subjects import bears
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
MAIN = deps({"ROOT", "parataxis"})
[SINCE] = ids({"since"})
[PRETERITE], [GERUND] = tags({"VBD"}), tags({"VBG"})
[ADVERBIAL], [BEHIND_PREPOSITION], [OBJECT] = deps({"advcl"}), deps({"pcomp"}), deps({"dobj"})
[POBJ] = deps({"pobj"})
# "By walking", "in doing so": at the same time; not so "after walking".
MEANS = ids({"by", "in", "while", "without", "with"})
LEAD_WORDS = 120
ASIDE = 20


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
    if tree.dep[noun] != POBJ or tree.lower(preposition) not in AT or not tree.is_noun(noun):
        return noun
    return tree.head[preposition]


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
    lead = news_event(tree, times, anchor)
    news = inherited(times[lead]) if lead in times else None
    paragraph, previous, apart = 0, None, -ASIDE
    for event, kind in events.items():
        now = bisect_right(tree.breaks, event)
        if now != paragraph:
            paragraph, previous, apart = now, None, -ASIDE
        if event in times:
            if is_past_main(tree, event) and not is_around(times[event], anchor):
                previous = inherited(times[event])
                if previous is None or is_long_ago(previous, anchor):
                    apart = event
            continue
        report = is_report(tree, event, kind)
        story = is_past_main(tree, event)
        if story and previous and not (report and is_long_ago(previous, anchor)):
            found[event] = previous
        elif story and news and event > lead and (report or event - apart > ASIDE):
            found[event] = news
        elif report and published and paragraph < LEADING_PARAGRAPHS:
            found[event] = published
    return with_companions(tree, found, events)


def news_event(tree: Tree, times: Mapping[int, EventTime], anchor: date | None) -> int:
    """Give the event whose day the article is about: the first that its lead dates, if lately.

    -1 where there is none.
    """
    if anchor is None:
        return -1
    lead = (event for event in sorted(times) if event < LEAD_WORDS and is_past_main(tree, event))
    return next((event for event in lead if is_news(times[event], anchor)), -1)


def is_news(time: EventTime, anchor: date) -> bool:
    """Tell a day shortly before the article."""
    exact = inherited(time)
    if exact is None or exact.latest is None:
        return False
    return timedelta() <= anchor - date.fromisoformat(exact.latest) <= NEWS


def with_companions(
    tree: Tree, times: Mapping[int, EventTime], events: Iterable[int]
) -> dict[int, EventTime]:
    """Add the times of what goes with an event: "opened the fair, saying", "gave a speech"."""
    found = dict(times)
    for event in events:
        if event not in times:
            main = accompanied(tree, event)
            time = inherited(times[main]) if main in times else None
            if time:
                found[event] = time
    return found


def accompanied(tree: Tree, event: int) -> int:
    """Give the verb that an event goes with; the event itself where it goes with none."""
    while tree.dep[event] == JOINED and tree.tag[event] == GERUND and tree.head[event] != event:
        event = tree.head[event]
    head = tree.head[event]
    if tree.tag[event] == GERUND and event not in tree.subject:
        if tree.dep[event] == ADVERBIAL:
            return head
        if tree.dep[event] == BEHIND_PREPOSITION and tree.lower(head) in MEANS:
            return tree.head[head]
    return head if tree.dep[event] == OBJECT and bears(tree, head) else event


def is_around(time: EventTime, anchor: date | None) -> bool:
    """Tell a longer time that the article's own day is in: "this year" begins no other story."""
    if anchor is None or time.granularity in EXACT or not (time.earliest and time.latest):
        return False
    return time.earliest <= anchor.isoformat() <= time.latest


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
    return tree.dep[event] in MAIN


def is_report(tree: Tree, event: int, kind: str) -> bool:
    """Tell whether a main verb reports."""
    main = tree.dep[event] in MAIN and tree.tag[event] in REPORTED_TAGS
    return main and kind == "REPORTING"
