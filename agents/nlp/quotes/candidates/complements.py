"""What may be the content of a word, whatever the word: clauses, infinitives, objects."""

from collections.abc import Iterator

from agents.nlp.quotes.contents import Pieces
from agents.nlp.quotes.frames.clauses import clause
from agents.nlp.quotes.frames.infinitives import infinitive, passive
from agents.nlp.quotes.frames.objects import tells, thing
from agents.nlp.syntax.labels import DEPS, deps
from agents.nlp.syntax.tree import Tree

OF_VERBS = [
    (name, DEPS.number(role), find)
    for name, role, find in (
        ("clause", "ccomp", clause),
        ("infinitive", "xcomp", infinitive),
        ("object", "dobj", thing),
        ("passive", "nsubjpass", passive),
    )
]
OF_NOUNS = {DEPS.number(name): name for name in ("acl", "ccomp", "xcomp", "relcl")}
OBJECTS = deps({"pobj", "pcomp"})
[PREPOSITION] = deps({"prep"})


def complements_of(tree: Tree, word: int, *, verb: bool) -> Iterator[tuple[str, Pieces]]:
    """Yield each thing that hangs on a word and may be what it announces, with its name."""
    roles = tree.roles(word)
    if verb:
        for name, role, find in OF_VERBS:
            pieces = find(tree, word) if role in roles else []
            if pieces:
                yield name, pieces
    for child in tree.rights(word):
        if not verb and tree.dep[child] in OF_NOUNS:
            yield OF_NOUNS[tree.dep[child]], [tree.whole(child)]
        if tree.dep[child] == PREPOSITION and has_object(tree, child) and tells(tree, child):
            preposition = tree.doc[child].lower_
            yield f"object of {preposition}", [(child + 1, tree.last_of(child) + 1)]


def has_object(tree: Tree, preposition: int) -> bool:
    """Tell a preposition that something hangs on."""
    return not OBJECTS.isdisjoint(tree.roles(preposition))
