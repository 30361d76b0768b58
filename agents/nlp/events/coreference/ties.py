"""Whether two words tell of one event: what sets them apart, and what ties them."""

from collections.abc import Mapping
from functools import cached_property

from agents.nlp.events.coreference.arguments import Arguments, of_noun, of_verb
from agents.nlp.events.event import Event, EventTime
from agents.nlp.events.subjects import outer_subject
from agents.nlp.syntax.tree import Tree

DENIED = "denied"
ROLES = ("agent", "patient")


class Telling:
    """One word that tells of an event, with all that says which."""

    def __init__(self, tree: Tree, event: Event) -> None:
        self._tree = tree
        self.event = event
        self.noun = tree.is_noun(event.trigger)
        self.parts = {part.entity: part.role for part in event.participants}

    @cached_property
    def arguments(self) -> Arguments:
        """What it is said of; asked for last, where nothing else tells two events apart."""
        tree, word = self._tree, self.event.trigger
        return of_noun(tree, word) if self.noun else of_verb(tree, word, outer_subject(tree, word))


def is_same(earlier: Telling, later: Telling) -> bool:
    """Tell whether two words tell of one event: nothing parts them, and something ties them."""
    return not is_apart(earlier, later) and is_tied(earlier, later)


def is_headline_of(earlier: Telling, later: Telling) -> bool:
    """Tell a headline from what it stands for: it has other words, "expels envoy", and no tense."""
    if not is_tied(earlier, later) or are_disjoint(earlier.event.time, later.event.time):
        return False
    return not any(conflict(earlier.parts, later.parts, role) for role in ROLES)


def is_apart(earlier: Telling, later: Telling) -> bool:
    """Tell what cannot be one event: other people, another time, another thing, not as real."""
    first, second = earlier.event, later.event
    if first.modality != second.modality and (
        DENIED in {first.modality, second.modality} or not (earlier.noun or later.noun)
    ):
        return True
    if are_disjoint(first.time, second.time):
        return True
    if any(conflict(earlier.parts, later.parts, role) for role in ROLES):
        return True
    return differ(earlier.arguments, later.arguments)


def is_tied(earlier: Telling, later: Telling) -> bool:
    """Tell what ties two tellings: who takes part, what it is done to, or "the"."""
    if earlier.parts.keys() & later.parts.keys():
        return True
    one, other = earlier.arguments, later.arguments
    if one.patient is not None and one.patient == other.patient:
        return True
    if earlier.noun == later.noun and one.agent is not None and one.agent == other.agent:
        return True
    return later.noun and other.definite


def differ(one: Arguments, other: Arguments) -> bool:
    """Tell whether two events are said of other things, or two nouns have other modifiers."""
    pairs = ((one.patient, other.patient), (one.agent, other.agent))
    if any(None not in pair and pair[0] != pair[1] for pair in pairs):
        return True
    return bool(one.modifiers and other.modifiers) and not one.modifiers & other.modifiers


def conflict(one: Mapping[int, str], other: Mapping[int, str], role: str) -> bool:
    """Tell whether others take a part in one event than in the other."""
    if not (one and other):
        return False
    first = [entity for entity, own in one.items() if own == role]
    if not first:
        return False
    second = [entity for entity, own in other.items() if own == role]
    return bool(second) and not any(entity in second for entity in first)


def are_disjoint(one: EventTime | None, other: EventTime | None) -> bool:
    """Tell two times, both told in words, that have no day in common."""
    if not (one and other) or {one.basis, other.basis} != {"expression"}:
        return False
    if one.latest and other.earliest and one.latest < other.earliest:
        return True
    return bool(other.latest and one.earliest and other.latest < one.earliest)
