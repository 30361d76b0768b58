"""What happens with an event, and so when it does: "opened the fair, saying", "gave a speech"."""

from collections.abc import Iterable, Mapping

from agents.nlp.events.event import EventTime, inherited
from agents.nlp.events.subjects import bearing_verb
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree

LONGEST_CHAIN = 8
[JOINED], [ADVERBIAL], [BEHIND_PREPOSITION] = deps({"conj"}), deps({"advcl"}), deps({"pcomp"})
WITH = deps({"conj", "advcl", "pcomp", "dobj"})
[GERUND] = tags({"VBG"})
# "By walking", "in doing so": at the same time; not so "after walking".
MEANS = ids({"by", "in", "while", "without", "with"})


def with_companions(
    tree: Tree, times: Mapping[int, EventTime], events: Iterable[int]
) -> dict[int, EventTime]:
    """Add the times of what goes with an event that has an exact one."""
    found = dict(times)
    for event in events:
        if event in times or tree.dep[event] not in WITH:
            continue
        main = accompanied(tree, event)
        if main is not None and main in times and (time := inherited(times[main])):
            found[event] = time
    return found


def accompanied(tree: Tree, event: int) -> int | None:
    """Give the verb that an event goes with."""
    if tree.tag[event] != GERUND:
        return bearing_verb(tree, event)
    for _ in range(LONGEST_CHAIN):
        if tree.dep[event] != JOINED:
            break
        event = tree.head[event]
    head = tree.head[event]
    if tree.dep[event] == BEHIND_PREPOSITION and tree.lower(head) in MEANS:
        return tree.head[head]
    return head if tree.dep[event] == ADVERBIAL and event not in tree.subject else None
