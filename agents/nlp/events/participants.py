"""Who takes part in an event: entities at the places the grammar gives them.

Most words name nobody, so the way goes from the names up to the events.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping

from spacy.strings import get_string_id

from agents.nlp.events.event import Participation
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree

AGENT, PATIENT, OTHER = "agent", "patient", "other"
PASSIVE = deps({"nsubjpass", "csubjpass", "auxpass"})
OF_NOUN = {get_string_id("of"): PATIENT, get_string_id("by"): AGENT}
OBJECTS = deps({"dobj", "dative"})
BY_PREPOSITION = deps({"agent", "prep", "dative"})
BESIDE_NOUN = deps({"prep", "agent"})
BEFORE_NOUN = deps({"poss", "amod", "compound", "nmod"})
[AGENT_PHRASE] = deps({"agent"})
[PREPOSITION_TAG] = tags({"IN"})
[BEHIND_PREPOSITION] = deps({"pobj"})
[JOINED] = deps({"conj"})
[CLAUSE_OF_NOUN] = deps({"acl"})
[PARTICIPLE] = tags({"VBN"})
LONGEST = 8


class Participants:
    """The entities of an article, by the events they take part in."""

    def __init__(self, tree: Tree, entity_at: Mapping[int, int], events: Container[int]) -> None:
        self._tree = tree
        self._named: defaultdict[int, list[int]] = defaultdict(list)
        self._parts: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        for word, entity in sorted(entity_at.items()):
            self._named[word].append(entity)
            if tree.dep[word] == JOINED:
                for first in joined_back(tree, word):
                    self._named[first].append(entity)
        for word in sorted(self._named):
            if tree.head[word] in events or tree.dep[word] == BEHIND_PREPOSITION:
                event, role = part(tree, word)
                if role and event in events:
                    self._parts[event].append((word, role))

    def of(self, event: int, actor: int | None) -> tuple[Participation, ...]:
        """Give the entities that take part, each once, in the first part it has."""
        acting = () if actor is None else self._named.get(actor, ())
        parts = self._parts.get(event, ())
        if not (acting or parts):
            return ()
        own = PATIENT if acting and is_passive(self._tree, event) else AGENT
        found = dict.fromkeys(acting, own)
        for word, role in parts:
            for entity in self._named[word]:
                found.setdefault(entity, role)
        return tuple([Participation(entity, role) for entity, role in found.items()])


def part(tree: Tree, word: int) -> tuple[int, str | None]:
    """Give the word that a name would be part of, and the part; a subject's is told elsewhere."""
    dep, head = tree.dep[word], tree.head[word]
    if dep in BEFORE_NOUN:
        return head, AGENT if word < head and tree.is_noun(head) else None
    if dep == BEHIND_PREPOSITION and word > head:
        return tree.head[head], role_behind(tree, head)
    if dep in OBJECTS and word > head:
        plain = tree.tag[word] != PREPOSITION_TAG and not tree.is_noun(head)
        return head, PATIENT if plain else None
    return head, None


def role_behind(tree: Tree, preposition: int) -> str | None:
    """Tell the part behind a preposition: "by" them, "of" them, "with" them."""
    dep, event = tree.dep[preposition], tree.head[preposition]
    if preposition < event:
        return None
    if tree.is_noun(event):
        return OF_NOUN.get(tree.lower(preposition), OTHER) if dep in BESIDE_NOUN else None
    if dep == AGENT_PHRASE:
        return AGENT
    return OTHER if dep in BY_PREPOSITION else None


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell whether the subject is who it happens to."""
    if tree.dep[verb] == CLAUSE_OF_NOUN and tree.tag[verb] == PARTICIPLE:
        return True
    return any(tree.dep[child] in PASSIVE for child in tree.lefts(verb))


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
