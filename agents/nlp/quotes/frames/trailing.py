"""Who says a sentence, named at its end: `The port will close, an official said on Friday, as …`.

The parser takes the saying for what the sentence's own verb governs as often as not.
"""

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

[CLAUSE], [MARK] = deps({"ccomp"}), deps({"mark"})
FINITE = tags({"VBD", "VBZ", "VBP"})
[COMMA] = ids({","})


def is_trailing(tree: Tree, verb: int) -> bool:
    """Tell a verb behind a comma and its own subject, with nothing that it says behind it."""
    subject = tree.subject.get(verb)
    if tree.dep[verb] != CLAUSE or tree.tag[verb] not in FINITE or subject is None:
        return False
    first = tree.first_of(subject)
    roles = tree.roles(verb)
    return (
        tree.head[verb] < first - 1
        and tree.first_of(verb) == first
        and tree.lower(first - 1) == COMMA
        and MARK not in roles
        and CLAUSE not in roles
    )


def sentence_before(tree: Tree, verb: int) -> list[Stretch]:
    """Take the sentence that such a verb stands behind."""
    if not is_trailing(tree, verb):
        return []
    return [(tree.first_of(tree.head[verb]), tree.first_of(verb) - 1)]
