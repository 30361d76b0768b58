"""What the word over a noun makes of it: "foiled an attack", "fears of war", "was a hoax"."""

from agents.nlp.events.factuality.claims import is_act, is_called_untrue, is_claim
from agents.nlp.events.factuality.clauses import as_clause
from agents.nlp.events.factuality.effects import DENIAL, DOUBT, IMPLICATIVE, NEGATIVE, Effect
from agents.nlp.events.factuality.lexicon import (
    CLAIM,
    COMPOUND,
    INDEFINITE,
    OBJECT,
    SUBJECT,
)
from agents.nlp.events.factuality.marks import UNRELIABLE, WITH_ANY
from agents.nlp.events.factuality.predication import INVERTED, predications
from agents.nlp.events.factuality.reading import Link, Reading
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree

FINITE, LOOSE = tags({"VBD", "VBP", "VBZ"}), tags({"IN", "RB", "RP", "JJ", "NNP", "NNPS", "PRP"})
INDEFINITES = ids({"a", "an", "any", "another", "some"})
FAR_PREPOSITIONS = ids({"of", "from", "with"})
ARTICLES, HELD = deps({"det", "poss"}), deps({"dobj", "nsubjpass"})
PAST = tags({"VBD", "VBN"})
[OF_NOUN], [OF_PHRASE] = deps({"acl"}), deps({"prep"})
RELATIVE = tags({"WDT", "WP"})
[SUBJECT_ROLE] = deps({"nsubj"})
ROLES = deps({"nsubj", "nsubjpass", "dobj"})
[BY], [OF], [WITHIN] = ids({"by"}), ids({"of"}), ids({"within"})
[GERUND], [PARTICLE], [NAME] = tags({"VBG"}), deps({"prt"}), deps({"oprd"})
DEEPEST = 3


def as_object(reading: Reading, word: int, head: int) -> Link | None:
    """Read the object of a verb, or the subject of its passive."""
    if reading.tree.tag[word] in FINITE:
        # The parser takes the verb of a clause for an object.
        return as_clause(reading, word, head)
    if is_called_untrue(reading, word, head):
        return Link(head, DENIAL)
    effect = on_object(reading, word, head)
    if effect is None:
        return as_subject(reading, word, head)
    return None if effect is DENIAL and is_act(reading, word) else Link(head, effect)


def on_object(reading: Reading, noun: int, verb: int) -> Effect | None:
    """Choose among what a verb makes of claims, of what nobody knows yet, of all objects."""
    frames = reading.frames(verb)
    if CLAIM in frames and is_claim(reading, noun):
        return frames[CLAIM]
    named = NAME in reading.tree.roles(verb)
    if INDEFINITE in frames and not named and is_indefinite(reading, noun):
        return frames[INDEFINITE]
    return frames.get(OBJECT)


def is_indefinite(reading: Reading, noun: int) -> bool:
    """Tell a noun without an article, or with "a"."""
    tree = reading.tree
    return not any(
        tree.dep[child] in ARTICLES and tree.lower(child) not in INDEFINITES
        for child in tree.lefts(noun)
    )


def as_subject(reading: Reading, word: int, head: int) -> Link | None:
    """Read the subject of a verb, with what is said of it."""
    tree = reading.tree
    if word > head and tree.lemma(head) in INVERTED:
        # The parser takes the verb of "did the army fire?" for its subject.
        return Link(head, IMPLICATIVE)
    for predicate in predications(reading, head):
        frames = reading.frames(predicate)
        effect = frames.get(SUBJECT)
        if CLAIM in frames and is_claim(reading, word):
            effect = frames[CLAIM]
        if effect is not None:
            return Link(predicate, effect)
    return with_any(reading, word, head)


def in_relative_clause(reading: Reading, noun: int, verb: int) -> Link | None:
    """Read a noun by the clause that says more of it: "the march, which was called off"."""
    tree = reading.tree
    for child in tree.lefts(verb):
        if tree.tag[child] in RELATIVE:
            rule = as_subject if tree.dep[child] == SUBJECT_ROLE else as_object
            return rule(reading, noun, verb) if tree.dep[child] in ROLES else None
    return None


def as_stranded(reading: Reading, word: int, _head: int) -> Link | None:
    """Read the subject that the parser takes for the head of its verb: "rumours proved true"."""
    tree = reading.tree
    verb = stranding(tree, word) if reading.is_noun(word) else None
    return as_subject(reading, word, verb) if verb is not None else None


def stranding(tree: Tree, noun: int) -> int | None:
    """Find the verb in the past that hangs on a noun, or on the last noun of its phrase."""
    for _ in range(DEEPEST):
        for child in tree.rights(noun):
            if tree.dep[child] == OF_NOUN and tree.tag[child] in PAST:
                return child
        inner = (tree.rights(child) for child in tree.rights(noun) if tree.dep[child] == OF_PHRASE)
        found = next((word for words in inner for word in words if tree.is_noun(word)), None)
        if found is None:
            return None
        noun = found
    return None


def in_compound(reading: Reading, _word: int, head: int) -> Link | None:
    """Read a noun that another is made with: "bomb threat"."""
    effect = reading.frames(head).get(COMPOUND)
    return effect and Link(head, effect)


def behind_preposition(reading: Reading, word: int, preposition: int) -> Link | None:
    """Read a noun or gerund behind a preposition, by that or by what it belongs to."""
    tree, over = reading.tree, reading.tree.head[preposition]
    verbal = reading.predicates.is_of_verb(preposition, over)
    if verbal or tree.dep[preposition] == PARTICLE:
        return as_object(reading, word, over)
    own = reading.frames(preposition).get(OBJECT)
    if own is not None:
        return Link(over, own)
    return taken_with(reading, tree.lower(preposition), over) or beside(reading, word, preposition)


def taken_with(reading: Reading, preposition: int, over: int) -> Link | None:
    """Find the predicate that takes a preposition: "warned of", "accused the mayor of"."""
    tree = reading.tree
    for _ in range(DEEPEST):
        effect = reading.frames(over).get(preposition)
        if effect is not None:
            hearsay = effect is IMPLICATIVE and reading.is_marked(over, UNRELIABLE)
            return Link(over, DOUBT if hearsay else effect)
        held = tree.dep[over] in HELD and preposition in FAR_PREPOSITIONS
        if not (held or tree.tag[over] in LOOSE):
            break
        over = tree.head[over]
    return None


def beside(reading: Reading, word: int, preposition: int) -> Link | None:
    """Read what stands beside a verb: by doing it, or with "any"."""
    tree, over = reading.tree, reading.tree.head[preposition]
    if tree.tag[word] == GERUND:
        if tree.lower(preposition) == BY:
            return Link(over, IMPLICATIVE)
        if tree.lower(preposition) == OF and tree.lower(tree.head[over]) == WITHIN:
            # The team came "within a minute of winning".
            return Link(over, NEGATIVE)
    return with_any(reading, word, over)


def with_any(reading: Reading, word: int, head: int) -> Link | None:
    """Let a noun with "any" be as real as what it hangs on."""
    return Link(head, IMPLICATIVE) if reading.is_marked(word, WITH_ANY) else None
