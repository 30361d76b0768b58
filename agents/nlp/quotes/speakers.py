"""Who speaks: the words that name the speaker at a cue."""

from agents.nlp.syntax.labels import deps, parts, tags
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

SUBJECTS = deps({"nsubj", "csubj"})
PASSIVE = deps({"nsubjpass", "auxpass"})
OF_CLAUSE = SUBJECTS | PASSIVE | deps({"aux"})
# Any other verb with no subject of its own shares that of the verb it hangs on.
TOPS = deps({"ROOT", "relcl", "csubj", "nsubj", "amod"})
STEPS = 4
EMBEDDED = deps({"relcl", "acl"})
[MODIFIER] = deps({"acl"})
[AGENT] = deps({"agent"})
[OBJECT] = deps({"pobj"})
[PARTICIPLE] = tags({"VBN"})
[PAST] = tags({"VBD"})
NAMES = parts({"PROPN", "PRON", "NOUN"})
ONLY_NAMES = parts({"PROPN"})
BEFORE_NOUN = parts({"PROPN", "NOUN", "DET", "ADJ", "NUM"})


class Speakers:
    """The speakers of an article by its grammar."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self.subject = tree.foremost(tree.labelled(SUBJECTS))
        """The subject of each verb that has one."""

    def of(self, cue: int) -> Stretch | None:
        """Find the mention of the speaker at a cue; None where the text names nobody."""
        tree = self._tree
        if is_passive(tree, cue):
            return agent_of(tree, cue)
        verb = cue
        for _ in range(STEPS):
            subject = self.subject.get(verb)
            if subject is not None:
                return mention(tree, subject, cue)
            if tree.dep[verb] == MODIFIER and not after_comma(tree, verb):
                return mention(tree, tree.head[verb], cue)
            if tree.dep[verb] in TOPS:
                return None
            verb = tree.head[verb]
        return None


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell a passive, such as the first word of `Asked whether …, he said no`."""
    roles = tree.roles(verb)
    if not OF_CLAUSE.isdisjoint(roles):
        return not PASSIVE.isdisjoint(roles)
    tag = tree.tag[verb]
    return tag == PARTICIPLE or (tag == PAST and bool(tree.opening[verb]))


def after_comma(tree: Tree, verb: int) -> bool:
    """Tell a participle that is set off: it shares the sentence's subject, not the nearest noun."""
    first = tree.first_of(verb)
    return first > 0 and tree.written(first - 1, first) == ","


def agent_of(tree: Tree, verb: int) -> Stretch | None:
    """Take who acts in a passive: the object of `by`."""
    agent = next((child for child in tree.rights(verb) if tree.dep[child] == AGENT), None)
    return None if agent is None else object_of(tree, agent)


def object_of(tree: Tree, preposition: int) -> Stretch | None:
    """Take the noun phrase after a preposition."""
    rights = tree.rights(preposition)
    found = next((child for child in rights if tree.dep[child] == OBJECT), None)
    return None if found is None else mention(tree, found, preposition)


def mention(tree: Tree, head: int, cue: int) -> Stretch:
    """Take the noun phrase of a head with all that belongs to it, as far as the cue."""
    start, end = tree.whole(head)
    if start <= cue < head:
        start = cue + 1
    elif head < cue < end:
        end = cue
    while end > start + 1 and tree.blank[end - 1]:
        end -= 1
    return start, end


def nearest_name(tree: Tree, cue: int, low: int, high: int) -> Stretch | None:
    """Take the noun phrase next to a cue, before it or else after it."""
    part = tree.part
    near = [*range(cue - 1, low - 1, -1), *range(cue + 1, high)]
    head = next((word for word in near if part[word] in NAMES), None)
    if head is None:
        return None
    start, end = head, head + 1
    belongs = ONLY_NAMES if part[head] in ONLY_NAMES else BEFORE_NOUN
    while start > low and part[start - 1] in belongs:
        start -= 1
    while end < high and part[end] in ONLY_NAMES:
        end += 1
    return start, end
