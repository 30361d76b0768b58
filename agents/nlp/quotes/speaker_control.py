"""Whose words they are where the verb has no subject of its own: of a verb over it, or a noun."""

from agents.nlp.quotes.cues import PACKAGE
from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.verbs import is_infinitive, is_passive
from agents.word_lists import words

[DIRECT_OBJECT], [POSSESSOR] = deps({"dobj"}), deps({"poss"})
[AFTER_PREPOSITION], [INFINITIVE] = deps({"pcomp"}), deps({"xcomp"})
[RELATIVE_CLAUSE] = deps({"relcl"})
# `Quoted him as saying`, `misled him into saying`.
LINKING = ids({"as", "into"})
QUOTING = ids({"quote"})
# Not so in `used his speech to say`.
CONTROL = ids(words(PACKAGE, "en/control.txt"))


def quoted_at(tree: Tree, cue: int) -> int | None:
    """Take who is quoted: `The agency quoted the general: "…"`."""
    if tree.lemma(cue) not in QUOTING:
        return None
    if is_passive(tree, cue):
        return tree.subject.get(cue)
    return next((word for word in tree.rights(cue) if tree.dep[word] == DIRECT_OBJECT), None)


def made_to_speak(tree: Tree, verb: int) -> int | None:
    """Take whose words a verb makes them: `quoted him as saying`, `led him to say`."""
    above = tree.head[verb]
    if tree.dep[verb] == AFTER_PREPOSITION and tree.lower(above) in LINKING:
        above = tree.head[above]
    elif tree.dep[verb] != INFINITIVE or tree.lemma(above) not in CONTROL:
        return None
    between = (child for child in tree.rights(above) if child < verb)
    return next((child for child in between if tree.dep[child] == DIRECT_OBJECT), None)


def is_first_to(tree: Tree, verb: int) -> bool:
    """Tell `was the first to say`, which the parser reads as a relative clause."""
    return tree.dep[verb] == RELATIVE_CLAUSE and is_infinitive(tree, verb)


def possessor(tree: Tree, noun: int) -> int | None:
    """Take whose something is: `her claim`."""
    return next((word for word in tree.lefts(noun) if tree.dep[word] == POSSESSOR), None)
