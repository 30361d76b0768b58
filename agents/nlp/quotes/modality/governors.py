"""What the words over a saying make of it: `failed to say`, `is expected to say`."""

from spacy.strings import get_string_id

from agents.nlp.quotes.cues import PACKAGE
from agents.nlp.quotes.modality.clause_words import Modality
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.word_lists import rows

GOVERNORS = {get_string_id(word): value for word, value in rows(PACKAGE, "en/governors.txt", 2)}
DOUBTS = {"denied", "possible"}
[PAST], [PREDICATE] = tags({"VBD"}), deps({"acomp"})
[BE], [HAVE], [GO] = ids({"be"}), ids({"have"}), ids({"go"})
FIRST = ids({"first", "last", "latest", "only", "second", "third"})
[YET], [ON] = ids({"yet"}), ids({"on"})


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
    first = any(tree.lower(word) in FIRST for word in tree.lefts(governor))
    return GOVERNORS.get(lemma, "same" if first else "possible")


def is_doubtful(tree: Tree, governor: int) -> bool:
    """Tell a word, or what it says of something, that casts doubt on the clause behind it."""
    said_of = [word for word in tree.rights(governor) if tree.dep[word] == PREDICATE]
    return any(GOVERNORS.get(tree.lemma(word)) in DOUBTS for word in (governor, *said_of))


def weighed(value: str, outer: Modality) -> Modality:
    """Join what a governor makes of a saying with how real the governor is."""
    if value == "happened" or (value == outer == "denied"):
        return "happened"
    if value == "same" or outer == "denied":
        return outer
    return "denied" if value == "denied" else "planned" if value == "planned" else "possible"
