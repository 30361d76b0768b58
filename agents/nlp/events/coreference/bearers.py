"""Light verbs that tell of one event with the noun behind them: "held talks", "made an offer"."""

from collections.abc import Iterable, Iterator, Sequence

from agents.nlp.events.coreference.derivations import LIGHT
from agents.nlp.events.event import Event
from agents.nlp.events.subjects import OBJECT
from agents.nlp.syntax.tree import Tree


def with_bearers(
    tree: Tree, events: Sequence[Event], groups: Iterable[list[int]]
) -> Iterator[list[int]]:
    """Add the light verbs to the tellings of the events whose nouns they carry."""
    carried = carriers(tree, events)
    for group in groups:
        verbs = [carried.pop(place) for place in group if place in carried]
        yield group + [verb for verb in verbs if verb not in group]
    yield from ([verb, noun] for noun, verb in carried.items())


def carriers(tree: Tree, events: Sequence[Event]) -> dict[int, int]:
    """Give the light verb of each event noun that has one, by their places among the events."""
    at = {event.trigger: place for place, event in enumerate(events)}
    found: dict[int, int] = {}
    for word, place in list(at.items()):
        verb = tree.head[word]
        if tree.dep[word] == OBJECT and verb in at and tree.lemma(verb) in LIGHT:
            # Of two objects, "gave a speech and a concert", the first; an event is told once.
            found[place] = at.pop(verb)
    return found
