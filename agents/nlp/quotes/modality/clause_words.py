"""What a cue's own clause makes of it: auxiliaries, negation, conditions, questions."""

from typing import Literal

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree

Modality = Literal["happened", "planned", "possible", "denied"]

AUXILIARY = deps({"aux", "auxpass"})
SUBJECTS = deps({"nsubj", "nsubjpass", "csubj", "expl"})
INTERROGATIVE = tags({"WP", "WDT"})
[NEGATED], [MARK] = deps({"neg"}), deps({"mark"})
[DETERMINER] = deps({"det"})
[RELATIVE_CLAUSE] = deps({"relcl"})
PLANNED = ids({"will", "wo", "'ll", "\u2019ll", "shall"})
POSSIBLE = ids({"may", "might", "can", "ca", "could", "should", "must", "ought", "would"})
OPEN_WHEN_NEGATED = ids({"may", "might"})
WOULD = ids({"would"})
FINITE = tags({"VBD", "VBZ", "VBP"})
# `She would later say …` and `he not only said …`: said all the same.
AS_IT_WAS = ids({"later", "often", "always", "sometimes", "only", "repeatedly", "eventually"})
WISHES = ids({"like", "love", "prefer", "hate"})
LIMITING = ids({"only", "just", "merely", "simply"})
NONE = ids({"no", "none", "nobody", "nothing", "neither", "nor", "not"})
NEVER = ids({"never", "hardly", "scarcely", "barely", "neither", "nor", "longer"})
CONDITIONS = ids({"if", "whether", "unless", "lest"})
# `Had he said so, …`.
CONDITIONAL = ids({"had", "should", "were"})
QUESTION_MARKS = ids({"?"})
LAST_SIGNS = 3


def own_modality(tree: Tree, verb: int) -> Modality | None:
    """Tell what the words around a verb say of it; None where they leave it to what governs it."""
    lefts = tree.lefts(verb)
    modals = modals_of(tree, verb, lefts)
    if is_negated(tree, verb, lefts):
        return "denied" if modals.isdisjoint(OPEN_WHEN_NEGATED) else "possible"
    if is_open(tree, verb, lefts):
        return "possible"
    if not modals.isdisjoint(PLANNED):
        return "planned"
    return None if modals.isdisjoint(POSSIBLE) else "possible"


def modals_of(tree: Tree, verb: int, lefts: list[int]) -> set[int]:
    """Give the auxiliaries of a verb, but a `would` that tells a fact: `she would later say`.

    The tagger takes names and months for some: `Will wrote`, `last May a judge ordered`.
    """
    if tree.tag[verb] in FINITE:
        return set()
    modals = {tree.lower(word) for word in lefts if tree.dep[word] in AUXILIARY}
    fact = tree.lemma(verb) in WISHES or any(tree.lower(word) in AS_IT_WAS for word in lefts)
    return modals - WOULD if fact else modals


def is_negated(tree: Tree, verb: int, lefts: list[int]) -> bool:
    """Tell a verb with `not` or `never`, with nobody for its subject, or a noun with `no`."""
    subject = tree.subject.get(verb, 0)
    for word in lefts:
        negation = tree.dep[word] == NEGATED or tree.lower(word) in NEVER
        # What is before the subject is not the verb's: `“Of course not,” she said`.
        if negation and (word > subject or is_inverted(tree, verb)):
            return tree.lower(word + 1) not in LIMITING
        if tree.dep[word] in SUBJECTS:
            if names_nobody(tree, word):
                return True
        elif has_no(tree, word) and (tree.dep[word] == DETERMINER or is_inverted(tree, verb)):
            return tree.lower(word + 1) not in LIMITING
    # `It is not true`.
    return any(tree.dep[word] == NEGATED and word == verb + 1 for word in tree.rights(verb))


def has_no(tree: Tree, word: int) -> bool:
    """Tell `no`, `not once`, `at no point`."""
    first = tree.first_of(word)
    return not NONE.isdisjoint(tree.lowers[first : min(first + 1, word + 1) + 1].tolist())


def names_nobody(tree: Tree, subject: int) -> bool:
    """Tell `nobody`, `no official`, `not one of them`; `No 10` is an address."""
    first = tree.first_of(subject)
    behind = tree.end(first) + 1
    return tree.lower(first) in NONE and not tree.text[behind : behind + 1].isdigit()


def is_open(tree: Tree, verb: int, lefts: list[int]) -> bool:
    """Tell a condition, an indirect question, or a question."""
    if any(tree.dep[word] == MARK and tree.lower(word) in CONDITIONS for word in lefts):
        return True
    if is_inverted(tree, verb):
        return asks(tree, verb) or tree.lower(lefts[0]) in CONDITIONAL
    subject = tree.subject.get(verb)
    interrogative = subject is not None and tree.tag[subject] in INTERROGATIVE
    return interrogative and tree.dep[verb] != RELATIVE_CLAUSE and asks(tree, verb)


def is_inverted(tree: Tree, verb: int) -> bool:
    """Tell an auxiliary before the subject: `did she say`."""
    subject = tree.subject.get(verb, 0)
    return any(tree.dep[word] in AUXILIARY and word < subject for word in tree.lefts(verb))


def asks(tree: Tree, verb: int) -> bool:
    """Tell a sentence that ends with a question mark."""
    end = tree.sentence(verb)[1]
    signs = tree.lowers[max(verb, end - LAST_SIGNS) : end].tolist()
    return not QUESTION_MARKS.isdisjoint(signs)
