"""Who takes part in an event: entities at the places the grammar gives them.

Most words name nobody, so the way goes from the names up to the events.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping

from spacy.strings import get_string_id

from agents.nlp.events.event import Participation
from agents.nlp.events.subjects import RELATIVE_TAGS, bears, outer_subject
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
[JOINED], [APPOSITION] = deps({"conj"}), deps({"appos"})
CLAUSES_OF_NOUN, [RELATIVE_CLAUSE] = deps({"acl", "advcl"}), deps({"relcl"})
[PARTICIPLE] = tags({"VBN"})
HELPERS = deps({"aux", "auxpass", "nsubj"})
[OF] = [get_string_id("of")]
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
        self._types = types or {}
        self._named: defaultdict[int, list[int]] = defaultdict(list)
        self._parts: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        self._beside: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        for word, entity in sorted(entity_at.items()):
            self._named[word].append(entity)
            if tree.dep[word] == JOINED:
                for first in joined_back(tree, word):
                    self._named[first].append(entity)
        self._name_appositions(entity_at)
        for word in sorted(self._named):
            self._place(word)

    def of(self, event: int, actor: int | None) -> tuple[Participation, ...]:
        """Give the entities that take part, each once, in the first part it has."""
        acting = () if actor is None else self._named.get(actor, ())
        parts = self._parts.get(event, ())
        beside = self._beside.get(event, ())
        if actor is not None and actor in self._beside:
            beside = [*beside, *self._beside[actor]]
        if not (acting or parts or beside):
            return ()
        own = PATIENT if acting and is_passive(self._tree, event) else AGENT
        found = dict.fromkeys(acting, own)
        for word, role in (*parts, *beside):
            for entity in self._named[word]:
                found.setdefault(entity, role)
        return tuple([Participation(entity, role) for entity, role in found.items()])

    def _name_appositions(self, entity_at: Mapping[int, int]) -> None:
        """Let a noun stand for the name beside it: "the maker, Airbus", "the new phone, the X2"."""
        tree = self._tree
        for word, entity in sorted(entity_at.items()):
            head = tree.head[word]
            if tree.dep[word] == APPOSITION and self._may_be(head, entity):
                self._named[head].append(entity)

    def _may_be(self, noun: int, entity: int) -> bool:
        """Tell a noun that names nothing of another kind than a name beside it."""
        own = self._named.get(noun, ())
        return all(self._types.get(other) == self._types.get(entity) for other in own)

    def _place(self, word: int) -> None:
        """Put a name where the grammar has it: at an event, or beside a noun that is at one."""
        tree = self._tree
        if tree.head[word] in self._events or tree.dep[word] == BEHIND_PREPOSITION:
            event, role = part(tree, word)
            if role and event in self._events:
                self._parts[event].append((word, role))
                return
        for clause in tree.rights(word):
            if tree.dep[clause] == RELATIVE_CLAUSE and lacks_object(tree, clause):
                self._parts[clause].append((word, PATIENT))
        noun = noun_over(tree, word)
        if noun is None or noun in self._named or noun in self._events:
            return
        self._beside[noun].append((word, OTHER))
        event, role = part(tree, noun)
        if role and event in self._events:
            self._beside[event].append((word, OTHER))


def noun_actor(tree: Tree, noun: int) -> int | None:
    """Give who does what an event noun names, where it is told by a verb: "filed a lawsuit"."""
    verb = tree.head[noun]
    if tree.dep[noun] not in OBJECTS or not bears(tree, verb):
        return None
    return (
        None
        if any(tree.dep[child] in POSSESSORS for child in tree.lefts(noun))
        else outer_subject(tree, verb)
    )


POSSESSORS = deps({"poss"})


def noun_over(tree: Tree, word: int) -> int | None:
    """Give the noun that a name tells more of: "Airbus shares", "the head of the bank"."""
    head = tree.head[word]
    if tree.dep[word] in BEFORE_NOUN and word < head and tree.is_noun(head):
        return head
    if (
        tree.dep[word] == BEHIND_PREPOSITION
        and tree.lower(head) == OF
        and tree.is_noun(tree.head[head])
    ):
        return tree.head[head]
    return None


def lacks_object(tree: Tree, clause: int) -> bool:
    """Tell a relative clause whose noun is its object: "the firm that Lehman bought"."""
    subject = tree.subject.get(clause)
    if subject is None or tree.tag[subject] in RELATIVE_TAGS:
        return False
    return all(
        tree.dep[child] not in OBJECTS or tree.tag[child] in RELATIVE_TAGS
        for child in tree.children(clause)
    )


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
    participle = tree.dep[verb] in CLAUSES_OF_NOUN and tree.tag[verb] == PARTICIPLE
    if participle and HELPERS.isdisjoint(tree.roles(verb)):
        return True
    if any(tree.dep[child] in PASSIVE for child in tree.lefts(verb)):
        return True
    return is_joined_passive(tree, verb)


def is_joined_passive(tree: Tree, verb: int) -> bool:
    """Tell a participle that shares its auxiliary: "was arrested and charged"."""
    if tree.dep[verb] != JOINED or tree.tag[verb] != PARTICIPLE:
        return False
    head = tree.head[verb]
    return (
        tree.tag[head] == PARTICIPLE
        and HELPERS.isdisjoint(tree.roles(verb))
        and is_passive(tree, head)
    )


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
