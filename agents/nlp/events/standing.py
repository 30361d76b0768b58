"""What each event is among the others: the telling that stands for an event, and its weight."""

from collections.abc import Container, Sequence

from agents.nlp.events.coreference.bearers import with_bearers
from agents.nlp.events.coreference.repeats import repeated
from agents.nlp.events.event import Event
from agents.nlp.events.salience import Article, saliences
from agents.nlp.events.speech_acts import merely_said
from agents.nlp.extensions import known
from agents.nlp.syntax.tree import Tree

NOTABLE = 0.5
KEPT = Event._fields.index("salience")
"""The fields before these are kept."""
MOST = 20
"""Of one article; a chronicle of a hundred deaths has no hundred alerts."""


def ranked(tree: Tree, events: Sequence[Event]) -> list[Event]:
    """Join the tellings of each event, weigh it, and mark the notable ones."""
    joined = with_repeats(tree, events)
    said = merely_said(tree, events)
    values = saliences(
        tree, joined, Article(shares(tree), known(tree.doc, "entity_at") or {}, said)
    )
    chosen = notable(joined, values, said)
    # By position: to replace fields by their names takes three times as long.
    return [
        Event._make((*event[:KEPT], value, place in chosen))
        for place, (event, value) in enumerate(zip(joined, values, strict=True))
    ]


def shares(tree: Tree) -> list[float]:
    """Give how much of the article's attention each entity has."""
    return [entity.salience for entity in known(tree.doc, "entities") or ()]


def with_repeats(tree: Tree, events: Sequence[Event]) -> list[Event]:
    """Tell each event that is told more than once where else it is told."""
    joined = list(events)
    for group in with_bearers(tree, events, repeated(tree, events)):
        main = max(group, key=lambda place: telling_rank(events[place]))
        words = tuple(sorted(events[place].trigger for place in group))
        for place in group:
            joined[place] = events[place]._replace(repeats=main)
        joined[main] = events[main]._replace(mentions=words)
    return joined


def telling_rank(event: Event) -> tuple[bool, int, int]:
    """Rank the tellings of an event: one with a date, one that names more, the first."""
    dated = event.time is not None and event.time.basis == "expression"
    return dated, len(event.participants), -event.trigger


def notable(
    events: Sequence[Event], values: Sequence[float], said: Container[int]
) -> frozenset[int]:
    """Choose the events that are worth a timeline, each once: the most salient of them."""
    worth = [
        (-value, place)
        for place, (event, value) in enumerate(zip(events, values, strict=True))
        if value >= NOTABLE and event.repeats is None and place not in said
    ]
    return frozenset([place for _, place in sorted(worth)[:MOST]])
