"""What the verb over a noun makes of it: "foiled an attack", "the attack was a hoax"."""

from agents.nlp.events.factuality.claims import is_act, is_called_untrue, is_claim
from agents.nlp.events.factuality.clauses import as_clause
from agents.nlp.events.factuality.effects import DENIAL, IMPLICATIVE, Effect
from agents.nlp.events.factuality.lexicon import (
    CLAIM,
    COMPOUND,
    INDEFINITE,
    OBJECT,
    SUBJECT,
)
from agents.nlp.events.factuality.marks import WITH_ANY
from agents.nlp.events.factuality.predication import INVERTED, predications
from agents.nlp.events.factuality.reading import Link, Reading
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids

FINITE = tags({"VBD", "VBP", "VBZ"})
INDEFINITES = ids({"a", "an", "any", "another", "some"})
ARTICLES = deps({"det", "poss"})
[NAME] = deps({"oprd"})


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


def in_compound(reading: Reading, _word: int, head: int) -> Link | None:
    """Read a noun that another is made with: "bomb threat"."""
    effect = reading.frames(head).get(COMPOUND)
    return effect and Link(head, effect)


def with_any(reading: Reading, word: int, head: int) -> Link | None:
    """Let a noun with "any" be as real as what it hangs on."""
    return Link(head, IMPLICATIVE) if reading.is_marked(word, WITH_ANY) else None
