"""Whether words were said: as the cue's clause has it, and as what governs the cue has it."""

from collections.abc import Callable

from agents.nlp.quotes.modality.clause_words import Modality, own_modality
from agents.nlp.quotes.modality.governors import GOVERNORS, is_doubtful, value_of, weighed
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.verbs import is_infinitive

LONGEST_CLIMB = 8
[BARE] = tags({"VB"})
PRESENT = tags({"VBZ", "VBP"})
AUXILIARY = deps({"aux", "auxpass"})
[MARK], [OBJECT] = deps({"mark"}), deps({"dobj"})
APART = ids({"and", "but"})
INSTEAD = ids({"instead", "rather", "short"})
[WITHOUT], [THAN], [WHEN] = ids({"without"}), ids({"than"}), ids({"when"})
TIME = ids({"when", "once", "after", "before", "until"})
# Behind other prepositions a saying is told as a fact: `by saying`, `after saying`.
UNTOLD = ids({"of", "from", "against", "about"})


def modality_of(tree: Tree, cue: int, climb: int = LONGEST_CLIMB) -> Modality:
    """Tell whether what a cue announces was said, is to be said, may be said, or was not."""
    own = own_modality(tree, cue)
    if own is not None or climb == 0:
        return own or "happened"
    if tree.head[cue] == cue:
        return unbound(tree, cue)
    find = BY_ROLE.get(tree.dep[cue])
    return "happened" if find is None else find(tree, cue, climb - 1)


def unbound(tree: Tree, verb: int) -> Modality:
    """Read a verb on which all hangs: `Minister to say …` plans, `Say that …` asks for it."""
    lefts = tree.lefts(verb)
    if is_infinitive(tree, verb):
        return "planned"
    bare = tree.tag[verb] == BARE and not any(tree.dep[word] in AUXILIARY for word in lefts)
    return "possible" if bare and verb not in tree.subject else "happened"


def as_above(tree: Tree, cue: int, climb: int) -> Modality:
    """Read an object or a predicate, such as `no promise to …`: it is as real as its verb."""
    return modality_of(tree, tree.head[cue], climb)


def joined(tree: Tree, cue: int, climb: int) -> Modality:
    """Read a second verb: without subject, and in the form of the first, it is as real as that.

    `Never left or said so` denies both, `never left and said so` only the first.
    """
    first = tree.head[cue]
    if cue in tree.subject or tree.tag[cue] != tree.tag[first]:
        return "happened"
    outer = modality_of(tree, first, climb)
    apart = any(tree.lower(word) in APART for word in tree.rights(first) if word < cue)
    return "happened" if apart and outer == "denied" else outer


def governed(tree: Tree, cue: int, climb: int) -> Modality:
    """Read a complement: `is expected to say`, `failed to say`, `went on to say`."""
    above = tree.head[cue]
    value = value_of(tree, above) if is_infinitive(tree, cue) else GOVERNORS.get(tree.lemma(above))
    return weighed(value or "same", modality_of(tree, above, climb))


def behind_preposition(tree: Tree, cue: int, climb: int) -> Modality:
    """Read a gerund behind a preposition: `without saying`, `accused of saying`, `by saying`."""
    preposition = tree.head[cue]
    if cue in tree.subject:
        return "happened"
    above, lower = tree.head[preposition], tree.lower(preposition)
    if lower == WITHOUT or (preposition and tree.lower(preposition - 1) in INSTEAD):
        return "denied"
    outer = modality_of(tree, above, climb)
    if lower in UNTOLD:
        return weighed(GOVERNORS.get(tree.lemma(above), "same"), outer)
    return outer if outer == "planned" else "happened"


def adverbial(tree: Tree, cue: int, climb: int) -> Modality:
    """Read a clause beside another: `to say` is for a purpose, `until she says` lies ahead."""
    if is_infinitive(tree, cue):
        outer = modality_of(tree, tree.head[cue], climb)
        return "possible" if outer == "denied" else outer
    words = {tree.lower(word) for word in tree.lefts(cue)}
    if THAN in words and INSTEAD & words:
        return "denied"
    if tree.tag[cue] not in PRESENT or words.isdisjoint(TIME):
        return "happened"
    ahead = WHEN not in words or modality_of(tree, tree.head[cue], climb) == "planned"
    return "planned" if ahead else "happened"


def of_noun(tree: Tree, cue: int, climb: int) -> Modality:
    """Read what hangs on a noun: `a plan to say`, `a statement saying`, `no proof that he said`."""
    noun = tree.head[cue]
    if is_infinitive(tree, cue):
        return weighed(value_of(tree, noun), modality_of(tree, noun, climb))
    if tree.dep[noun] == OBJECT and cue not in tree.subject:
        return modality_of(tree, noun, climb)
    doubted = is_doubtful(tree, noun) or own_modality(tree, noun) == "denied"
    return "possible" if doubted else "happened"


def clause(tree: Tree, cue: int, climb: int) -> Modality:
    """Read a clause: under a verb, `let him say`, or a doubt, `it is not true that he said so`."""
    above = tree.head[cue]
    if is_infinitive(tree, cue) or tree.tag[cue] == BARE:
        return governed(tree, cue, climb)
    if not any(tree.dep[word] == MARK for word in tree.lefts(cue)):
        return "happened"
    doubted = is_doubtful(tree, above) or modality_of(tree, above, climb) == "denied"
    return "possible" if doubted else "happened"


def unreal(_tree: Tree, _cue: int, _climb: int) -> Modality:
    """Read a subject: `Saying that it failed would be wrong`."""
    return "possible"


Finder = Callable[[Tree, int, int], Modality]
ROLES: dict[Finder, set[str]] = {
    as_above: {"acomp", "attr", "dobj", "oprd"},
    joined: {"conj"},
    governed: {"xcomp"},
    behind_preposition: {"pcomp"},
    adverbial: {"advcl"},
    of_noun: {"acl", "relcl"},
    clause: {"ccomp"},
    unreal: {"csubj"},
}
BY_ROLE = {role: find for find, names in ROLES.items() for role in deps(names)}
