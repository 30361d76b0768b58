"""Infinitives, and passives, whose subject takes the place of an object or a clause."""

from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

OF_INFINITIVE = deps({"dobj", "xcomp"})
OF_PASSIVE = deps({"xcomp", "oprd"})
[INFINITIVE], [SUBJECT_OF_PASSIVE] = deps({"xcomp"}), deps({"nsubjpass"})
[PASSIVE_AUXILIARY] = deps({"auxpass"})
[ASK], [IT] = ids({"ask"}), ids({"it"})


def infinitive(tree: Tree, verb: int) -> list[Stretch]:
    """Take an infinitive, with who is to do it."""
    parts = [child for child in tree.rights(verb) if tree.dep[child] in OF_INFINITIVE]
    if not parts or tree.dep[parts[-1]] != INFINITIVE or is_own_condition(tree, verb, parts):
        return []
    return [(tree.first_of(parts[0]), tree.last_of(parts[-1]) + 1)]


def is_own_condition(tree: Tree, verb: int, parts: list[int]) -> bool:
    """Tell `asked not to be named`: what somebody makes a condition of is not what he says."""
    return len(parts) == 1 and tree.lemma(verb) == ASK and PASSIVE_AUXILIARY in tree.roles(parts[0])


def passive(tree: Tree, verb: int) -> list[Stretch]:
    """Take the subject of a passive with what is said of it."""
    lefts = tree.lefts(verb)
    subject = next((child for child in lefts if tree.dep[child] == SUBJECT_OF_PASSIVE), None)
    if subject is None or tree.lower(subject) == IT:
        return []
    said = [child for child in tree.rights(verb) if tree.dep[child] in OF_PASSIVE]
    return [tree.whole(child) for child in (subject, *said)]
