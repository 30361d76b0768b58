"""Events told more than once: "bought", and "the purchase" two paragraphs on."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np

from agents.nlp.events.coreference.derivations import FAMILIES, LIGHT
from agents.nlp.events.coreference.ties import Telling, is_headline_of, is_same
from agents.nlp.events.event import Event
from agents.nlp.syntax.tree import Tree

SAID = "REPORTING"
# How many events of one kind are compared, and how many tellings of each: cost stays linear.
REACH = 6
# Words: what is longer is no headline, and what stands further down no lead.
HEADLINE, LEAD = 25, 60


def repeated(tree: Tree, events: Sequence[Event]) -> Iterator[list[int]]:
    """Give the events that are told more than once, each as the places of its tellings."""
    for alike in families(tree, events):
        groups: list[list[tuple[int, Telling]]] = []
        for place in alike:
            telling = Telling(tree, events[place])
            same = (group for group in groups[-REACH:] if fits(tree, group, telling))
            group = next(same, None)
            if group is None:
                groups.append([(place, telling)])
            else:
                group.append((place, telling))
        yield from ([place for place, _ in group] for group in groups if len(group) > 1)


def families(tree: Tree, events: Sequence[Event]) -> list[list[int]]:
    """Give the places of events of one kind, where there are several."""
    words = np.array([event.trigger for event in events], np.int64)
    kinds = [FAMILIES.get(lemma, lemma) for lemma in tree.lemmas[words].tolist()]
    often = {kind for kind, times in Counter(kinds).items() if times > 1} - LIGHT
    found: dict[int, list[int]] = {kind: [] for kind in kinds if kind in often}
    for place, kind in enumerate(kinds):
        if kind in often and events[place].kind != SAID:
            found[kind].append(place)
    return [places for places in found.values() if len(places) > 1]


def fits(tree: Tree, group: Sequence[tuple[int, Telling]], later: Telling) -> bool:
    """Tell whether a word tells of the same event as all that told of it before."""
    told = [earlier for _, earlier in islice(group, REACH)]
    if len(told) == 1 and is_headline(tree, told[0], later):
        return is_headline_of(told[0], later)
    return all(is_same(earlier, later) for earlier in told)


def is_headline(tree: Tree, earlier: Telling, later: Telling) -> bool:
    """Tell an event of the first line from one that stands in the lead below it."""
    end = tree.breaks[0] if tree.breaks else 0
    return end <= HEADLINE and earlier.event.trigger < end <= later.event.trigger < end + LEAD
