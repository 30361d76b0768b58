"""Who or what a verb is said of, also where the subject stands at another verb."""

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.verbs import is_infinitive
from agents.nlp.syntax.verbs import is_passive as is_passive_form
from agents.word_lists import words

LONGEST_CLIMB = 25
SHARING = deps({"conj", "xcomp", "advcl", "ccomp"})
# A clause of its own shares no subject unless its verb is none with a tense: "while visiting".
TENSELESS = tags({"VBG", "VBN", "VB"})
LOOSE = deps({"advcl", "ccomp"})
NOUN_CLAUSES = deps({"relcl", "acl"})
RELATIVE_TAGS = tags({"WDT", "WP"})
PERSONS = tags({"NNP", "NNPS", "PRP"})
[COMPLEMENT] = deps({"xcomp"})
[OBJECT], [SUBJECT] = deps({"dobj"}), deps({"nsubj"})
[GERUND], [CLAUSE_OF_NOUN], [POSSESSOR] = deps({"pcomp"}), deps({"acl"}), deps({"poss"})
[BEHIND_PREPOSITION] = deps({"pobj"})
# "Accused him of lying", "talked him out of leaving", "praised him for staying".
OF_OBJECT = ids({"of", "from", "into", "for", "as"})
[BY] = ids({"by"})
HELPERS = deps({"aux", "auxpass"})
BEARERS = ids(words("nlp/events", "en/bearers.txt") | words("nlp/events", "en/light_verbs.txt"))
CONTROL_NOUNS = ids(words("nlp/events", "en/control_nouns.txt"))


def outer_subject(tree: Tree, verb: int) -> int | None:
    """Give the subject of a verb; one without takes that of the verb it hangs on."""
    for _ in range(LONGEST_CLIMB):
        found = tree.subject.get(verb)
        if found is None:
            found = inverted(tree, verb)
        if found is not None:
            return antecedent(tree, verb) if tree.tag[found] in RELATIVE_TAGS else found
        noun = noun_above(tree, verb)
        found = told_subject(tree, verb) if noun is None else owner(tree, noun)
        if found is not None:
            return found
        above = sharing_verb(tree, verb) if noun is None else bearing_verb(tree, noun)
        if above is None:
            return antecedent(tree, verb) if noun is None else None
        verb = above
    return None


def noun_above(tree: Tree, verb: int) -> int | None:
    """Give the noun whose owner does what the verb says: "her plan to sell", "its habit of"."""
    head = tree.head[verb]
    if tree.dep[verb] == CLAUSE_OF_NOUN:
        return head if is_controlled(tree, verb) else None
    above = tree.head[head]
    return above if tree.dep[verb] == GERUND and tree.is_noun(above) else None


def told_subject(tree: Tree, verb: int) -> int | None:
    """Give the object that does what the verb says: "asked her to go", "accused her of lying"."""
    head = tree.head[verb]
    if tree.dep[verb] == GERUND:
        return spoken_to(tree, head)
    told = direct_object(tree, head) if tree.dep[verb] == COMPLEMENT else None
    return told if told is not None and told < verb else None


def sharing_verb(tree: Tree, verb: int) -> int | None:
    """Give the verb whose subject a verb without one shares."""
    dep, head = tree.dep[verb], tree.head[verb]
    if dep == GERUND:
        return tree.head[head]
    return head if dep in SHARING and (dep not in LOOSE or is_loose(tree, verb)) else None


def inverted(tree: Tree, verb: int) -> int | None:
    """Give a subject that stands behind its verb: "said the minister"."""
    if SUBJECT in tree.roles(verb):
        for child in tree.rights(verb):
            if tree.dep[child] == SUBJECT:
                return child
    return None


def is_loose(tree: Tree, verb: int) -> bool:
    """Tell a clause that cannot have a subject of its own: "saying", "to reveal", "asked why"."""
    if tree.tag[verb] not in TENSELESS:
        return False
    return is_infinitive(tree, verb) or HELPERS.isdisjoint(tree.roles(verb))


def is_controlled(tree: Tree, verb: int) -> bool:
    """Tell the infinitive of a noun that somebody has: "her decision to leave"."""
    return is_infinitive(tree, verb) and tree.lemma(tree.head[verb]) in CONTROL_NOUNS


def spoken_to(tree: Tree, preposition: int) -> int | None:
    """Give the person whom a gerund behind a preposition is said of: "accused her of lying"."""
    verb = tree.head[preposition]
    if tree.lower(preposition) not in OF_OBJECT or is_passive_form(tree, verb):
        return None
    told = direct_object(tree, verb)
    return told if told is not None and tree.tag[told] in PERSONS and told < preposition else None


def owner(tree: Tree, noun: int) -> int | None:
    """Give who has or does what a noun names, beside it: "its plan", "a plan by the firm"."""
    for child in tree.lefts(noun):
        if tree.dep[child] == POSSESSOR:
            return child
    for child in tree.rights(noun):
        if tree.lower(child) == BY:
            return behind(tree, child)
    return None


def bearing_verb(tree: Tree, noun: int) -> int | None:
    """Give the verb whose subject has or does what a noun names: "made a plan"."""
    verb = tree.head[noun]
    return verb if tree.dep[noun] == OBJECT and bears(tree, verb) else None


def bears(tree: Tree, verb: int) -> bool:
    """Tell a verb whose subject does what the noun behind it tells: "made an offer"."""
    return tree.lemma(verb) in BEARERS


def behind(tree: Tree, preposition: int) -> int | None:
    """Give the noun that a preposition ties."""
    for child in tree.rights(preposition):
        if tree.dep[child] == BEHIND_PREPOSITION:
            return child
    return None


def direct_object(tree: Tree, verb: int) -> int | None:
    """Give the object of a verb: who is asked to do what the infinitive under it says."""
    for child in tree.rights(verb):
        if tree.dep[child] == OBJECT:
            return child
    return None


def antecedent(tree: Tree, verb: int) -> int | None:
    """Give the noun that a clause is said of."""
    head = tree.head[verb]
    return head if tree.dep[verb] in NOUN_CLAUSES and head < verb else None
