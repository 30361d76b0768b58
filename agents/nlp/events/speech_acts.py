"""What is done by saying it: "declared an emergency"; not what is merely told, "said that"."""

from collections.abc import Sequence

from agents.nlp.events.event import Event
from agents.nlp.events.newsworthiness import CHANGE, NEWS, newsworthiness
from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tree import Tree

SAID = "REPORTING"
CLAUSES = deps({"ccomp", "xcomp", "advcl", "parataxis"})
OBJECTS = deps({"dobj", "nsubjpass"})


def merely_said(tree: Tree, events: Sequence[Event]) -> frozenset[int]:
    """Give the events, by index, that are nothing but words: those are quotes' business."""
    return frozenset(
        place
        for place, event in enumerate(events)
        if event.kind == SAID and not is_act(tree, event.trigger)
    )


def is_act(tree: Tree, verb: int) -> bool:
    """Tell a verb of saying that changes something: it has an object, and tells no words."""
    weight = newsworthiness(tree.lemma(verb))
    roles = tree.roles(verb)
    if weight < NEWS or not CLAUSES.isdisjoint(roles):
        return False
    return weight == CHANGE or not OBJECTS.isdisjoint(roles)
