"""The places in the grammar at which a name takes part in an event."""

from spacy.strings import get_string_id

from agents.nlp.events.subjects import RELATIVE_TAGS, bearing_verb, outer_subject, owner
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree

AGENT, PATIENT, OTHER = "agent", "patient", "other"
PASSIVE = deps({"nsubjpass", "csubjpass", "auxpass"})
OF_NOUN = {get_string_id("of"): PATIENT, get_string_id("by"): AGENT}
OBJECTS = deps({"dobj", "dative"})
BY_PREPOSITION = deps({"agent", "prep", "dative"})
BESIDE_NOUN = deps({"prep", "agent"})
BEFORE_NOUN = deps({"poss", "amod", "compound", "nmod"})
[AGENT_PHRASE] = deps({"agent"})
[PREPOSITION_TAG], [PARTICIPLE] = tags({"IN"}), tags({"VBN"})
[BEHIND_PREPOSITION], [JOINED] = deps({"pobj"}), deps({"conj"})
TENSELESS_CLAUSES = deps({"acl", "advcl"})
HELPERS = deps({"aux", "auxpass", "nsubj"})
# "The head of the bank", "pilots at Aerolux", "a lawyer for Rey".
BELONGING = ids({"of", "at", "for"})
[IN], SHARES = ids({"in"}), ids({"share", "stock", "stake", "bond", "holding", "interest"})
LONGEST_CHAIN = 8


def noun_actor(tree: Tree, noun: int) -> int | None:
    """Give who does what an event noun names, where its verb tells: "filed a lawsuit"."""
    verb = bearing_verb(tree, noun)
    return None if verb is None or owner(tree, noun) is not None else outer_subject(tree, verb)


def noun_over(tree: Tree, word: int) -> int | None:
    """Give the noun that a name tells more of: "Airbus shares", "the head of the bank"."""
    head = tree.head[word]
    if tree.dep[word] in BEFORE_NOUN and word < head and tree.is_noun(head):
        return head
    noun = tree.head[head]
    if tree.dep[word] != BEHIND_PREPOSITION or not tree.is_noun(noun):
        return None
    preposition = tree.lower(head)
    owned = preposition in BELONGING or (preposition == IN and tree.lemma(noun) in SHARES)
    return noun if owned else None


def lacks_object(tree: Tree, clause: int) -> bool:
    """Tell a relative clause whose noun is its object: "the firm that Lehman bought"."""
    subject = tree.subject.get(clause)
    if subject is None or tree.tag[subject] in RELATIVE_TAGS:
        return False
    return all(
        tree.dep[child] not in OBJECTS or tree.tag[child] in RELATIVE_TAGS
        for child in tree.children(clause)
    )


def part(tree: Tree, word: int) -> tuple[int, str | None]:
    """Give the word that a name would be part of, and the part; a subject's is told elsewhere."""
    dep, head = tree.dep[word], tree.head[word]
    if dep in BEFORE_NOUN:
        return head, AGENT if word < head and tree.is_noun(head) else None
    if dep == BEHIND_PREPOSITION and word > head:
        return tree.head[head], role_behind(tree, head)
    if dep in OBJECTS and word > head:
        plain = tree.tag[word] != PREPOSITION_TAG and not tree.is_noun(head)
        return head, PATIENT if plain else None
    return head, None


def role_behind(tree: Tree, preposition: int) -> str | None:
    """Tell the part behind a preposition: "by" them, "of" them, "with" them."""
    dep, event = tree.dep[preposition], tree.head[preposition]
    if preposition < event:
        return None
    if tree.is_noun(event):
        return OF_NOUN.get(tree.lower(preposition), OTHER) if dep in BESIDE_NOUN else None
    if dep == AGENT_PHRASE:
        return AGENT
    return OTHER if dep in BY_PREPOSITION else None


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell whether the subject is who it happens to."""
    for _ in range(LONGEST_CHAIN):
        if any(tree.dep[child] in PASSIVE for child in tree.lefts(verb)):
            return True
        if tree.tag[verb] != PARTICIPLE or not HELPERS.isdisjoint(tree.roles(verb)):
            return False
        if tree.dep[verb] != JOINED:
            return tree.dep[verb] in TENSELESS_CLAUSES
        # "Was arrested and charged": they share the auxiliary.
        verb = tree.head[verb]
    return False
