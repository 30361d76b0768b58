"""Whether words were said: as the cue's clause has it, and as what governs the cue has it."""

from collections.abc import Callable

from spacy.strings import get_string_id

from agents.nlp.quotes.clause_modality import Modality, own_modality
from agents.nlp.quotes.cues import PACKAGE
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.word_lists import rows

GOVERNORS = {get_string_id(word): value for word, value in rows(PACKAGE, "en/governors.txt", 2)}
LONGEST_CLIMB = 8
[TO], [BARE], [PAST] = tags({"TO"}), tags({"VB"}), tags({"VBD"})
PRESENT = tags({"VBZ", "VBP"})
AUXILIARY = deps({"aux", "auxpass"})
[MARK], [OBJECT], [PREDICATE] = deps({"mark"}), deps({"dobj"}), deps({"acomp"})
[BE], [HAVE], [GO] = ids({"be"}), ids({"have"}), ids({"go"})
[YET], [ON], [WITHOUT] = ids({"yet"}), ids({"on"}), ids({"without"})
APART = ids({"and", "but"})
INSTEAD = ids({"instead", "rather", "short"})
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


def is_infinitive(tree: Tree, verb: int) -> bool:
    """Tell a verb with `to`."""
    return any(tree.tag[word] == TO for word in tree.lefts(verb))


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


def value_of(tree: Tree, governor: int) -> str:
    """Look up what a word makes of an infinitive; one that is not listed leaves it open."""
    lemma, rights = tree.lemma(governor), {tree.lower(word) for word in tree.rights(governor)}
    if lemma == GO:
        return "same" if ON in rights else "planned"
    if lemma == HAVE:
        past = tree.tag[governor] == PAST
        return "denied" if YET in rights else "same" if past else "possible"
    if lemma == BE:
        predicates = [word for word in tree.rights(governor) if tree.dep[word] == PREDICATE]
        return value_of(tree, predicates[0]) if predicates else "planned"
    return GOVERNORS.get(lemma, "possible")


def weighed(value: str, outer: Modality) -> Modality:
    """Join what a governor makes of a saying with how real the governor is."""
    if value == "happened" or (value == outer == "denied"):
        return "happened"
    if value == "same" or outer == "denied":
        return outer
    return "denied" if value == "denied" else "planned" if value == "planned" else "possible"


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
    """Read a clause beside another: `to say` is for a purpose, `when she says` may lie ahead."""
    if is_infinitive(tree, cue):
        outer = modality_of(tree, tree.head[cue], climb)
        return "possible" if outer == "denied" else outer
    ahead = tree.tag[cue] in PRESENT and any(tree.lower(w) in TIME for w in tree.lefts(cue))
    planned = ahead and modality_of(tree, tree.head[cue], climb) == "planned"
    return "planned" if planned else "happened"


def of_noun(tree: Tree, cue: int, climb: int) -> Modality:
    """Read what hangs on a noun: `a plan to say`, `a statement saying`, `no proof that he said`."""
    noun = tree.head[cue]
    if is_infinitive(tree, cue):
        return weighed(value_of(tree, noun), modality_of(tree, noun, climb))
    if tree.dep[noun] == OBJECT and cue not in tree.subject:
        return modality_of(tree, noun, climb)
    return "possible" if own_modality(tree, noun) == "denied" else "happened"


def clause(tree: Tree, cue: int, climb: int) -> Modality:
    """Read a clause with `that` under a word that doubts it: `it is not true that he said so`."""
    above = tree.head[cue]
    if not any(tree.dep[word] == MARK for word in tree.lefts(cue)):
        return "happened"
    doubted = GOVERNORS.get(tree.lemma(above)) in {"denied", "possible"}
    return "possible" if doubted or modality_of(tree, above, climb) == "denied" else "happened"


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
