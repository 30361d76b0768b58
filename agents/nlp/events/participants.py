"""Who takes part in an event: entities at the places the grammar gives them.

Most words name nobody, so the way goes from the names up to the events.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping

from agents.nlp.events.event import Participation
from agents.nlp.events.roles import (
    AGENT,
    OTHER,
    PATIENT,
    is_passive,
    lacks_object,
    noun_over,
    part,
)
from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tree import Tree

[BEHIND_PREPOSITION], [RELATIVE_CLAUSE] = deps({"pobj"}), deps({"relcl"})
[JOINED], [APPOSITION] = deps({"conj"}), deps({"appos"})
LONGEST = 8


class Participants:
    """The entities of an article, by the events they take part in."""

    def __init__(
        self,
        tree: Tree,
        entity_at: Mapping[int, int],
        events: Container[int],
        types: Mapping[int, str] | None = None,
    ) -> None:
        self._tree = tree
        self._events = events
        self._named = named(tree, entity_at, types or {})
        self._parts: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        for word in sorted(self._named):
            self._place(word)

    def of(self, event: int, actor: int | None) -> tuple[Participation, ...]:
        """Give the entities that take part, each once, in the first part it has."""
        acting: Iterable[int] = () if actor is None else self._named.get(actor, ())
        parts = self._parts.get(event, ())
        beside = () if actor is None or actor in self._events else self._parts.get(actor, ())
        if not (acting or parts or beside):
            return ()
        own = PATIENT if acting and is_passive(self._tree, event) else AGENT
        found = dict.fromkeys(acting, own)
        for word, role in (*parts, *beside):
            for entity in self._named[word]:
                found.setdefault(entity, role)
        return tuple([Participation(entity, role) for entity, role in found.items()])

    def _place(self, word: int) -> None:
        """Put a name where the grammar has it: at an event, or beside a noun that is at one."""
        tree = self._tree
        if RELATIVE_CLAUSE in tree.roles(word):
            for clause in tree.rights(word):
                if tree.dep[clause] == RELATIVE_CLAUSE and lacks_object(tree, clause):
                    self._parts[clause].append((word, PATIENT))
        event, role = part(tree, word)
        if role and event in self._events:
            self._parts[event].append((word, role))
            return
        noun = noun_over(tree, word)
        if noun is None or noun in self._named or noun in self._events:
            return
        self._parts[noun].append((word, OTHER))
        event, role = part(tree, noun)
        if role and event in self._events:
            self._parts[event].append((word, OTHER))


def named(
    tree: Tree, entity_at: Mapping[int, int], types: Mapping[int, str]
) -> dict[int, list[int]]:
    """Give the entities that words stand for: names, what "and" joins, and what a name explains."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    beside: list[tuple[int, int]] = []
    for word, entity in sorted(entity_at.items()):
        found[word].append(entity)
        if tree.dep[word] == JOINED:
            for first in joined_back(tree, word):
                found[first].append(entity)
        elif tree.dep[word] == APPOSITION:
            beside.append((tree.head[word], entity))
    for noun, entity in beside:
        # "The maker, Airbus"; but "Riga, Latvia" is not a city that is a country's.
        if all(types.get(other) == types.get(entity) for other in found[noun]):
            found[noun].append(entity)
    return dict(found)


def joined_back(tree: Tree, word: int) -> Iterator[int]:
    """Give the words before that "and" joins a word to."""
    for _ in range(LONGEST):
        if tree.dep[word] != JOINED or next_joined(tree, tree.head[word]) != word:
            return
        word = tree.head[word]
        yield word


def next_joined(tree: Tree, word: int) -> int | None:
    """Give the word that "and" joins to one."""
    for child in tree.rights(word):
        if tree.dep[child] == JOINED:
            return child
    return None
