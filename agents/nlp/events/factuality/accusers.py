"""Who alleges an event: the subject of "accuse" and "charge", or who it is done by."""

from agents.nlp.events.factuality.effects import ALLEGING
from agents.nlp.events.factuality.governors import governor
from agents.nlp.events.factuality.reading import Reading
from agents.nlp.events.roles import is_passive
from agents.nlp.events.subjects import outer_subject
from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tree import Tree

[JOINED], [AGENT], [BEHIND] = deps({"conj"}), deps({"agent"}), deps({"pobj"})
DEEPEST = 5


def accuser(reading: Reading, event: int) -> int | None:
    """Give the word for who alleges an event, where a verb of accusing is over it."""
    tree = reading.tree
    for _ in range(DEEPEST):
        link = governor(reading, event)
        if link is not None and link.effect is ALLEGING:
            return who_says(tree, link.predicate)
        if link is None and tree.dep[event] != JOINED:
            break
        event = tree.head[event] if link is None else link.predicate
    return None


def who_says(tree: Tree, verb: int) -> int | None:
    """Give the subject of a verb, or who its passive is done by."""
    if not is_passive(tree, verb):
        return outer_subject(tree, verb)
    for child in tree.rights(verb):
        if tree.dep[child] == AGENT:
            return next((word for word in tree.rights(child) if tree.dep[word] == BEHIND), None)
    return None
