"""Nouns that stand for what is told: claims, which are true or not, and acts of speech."""

from agents.nlp.events.factuality.effects import HAPPENED, PLANNED, POSSIBLE
from agents.nlp.events.factuality.function_words import LISTS
from agents.nlp.events.factuality.lexicon import INFINITIVE, THAT, UNTRUE
from agents.nlp.events.factuality.reading import Reading
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids

NAMING, MAKING = ids(LISTS["naming"]), ids(LISTS["making"])
RELATIVE = tags({"WDT", "WP"})
OF_NOUN = deps({"acl", "relcl"})
OBJECTS = deps({"dobj", "ccomp"})
[MODIFYING] = deps({"amod"})
LONGEST_NAME = 25


def is_claim(reading: Reading, word: int) -> bool:
    """Tell a noun whose clause says what is claimed, such as "report"."""
    if not reading.is_noun(word):
        return False
    return THAT in reading.frames(word) and not is_act(reading, word)


def is_act(reading: Reading, noun: int) -> bool:
    """Tell a noun that is done in being said, such as "offer": it happened, if in vain."""
    effect = reading.frames(noun).get(INFINITIVE)
    return effect is not None and effect.on[HAPPENED] in {PLANNED, POSSIBLE}


def told_in(reading: Reading, verb: int) -> int | None:
    """Give the claim whose relative clause a verb of saying is: "reports that say he fled"."""
    tree, noun = reading.tree, reading.tree.head[verb]
    if tree.dep[verb] not in OF_NOUN:
        return None
    subject = tree.subject.get(verb)
    whole = subject is not None and tree.tag[subject] not in RELATIVE
    return None if whole or not is_claim(reading, noun) else noun


def is_made(reading: Reading, verb: int) -> bool:
    """Tell a verb that a claim is the object of: "the claims he made"."""
    tree = reading.tree
    return tree.lemma(verb) in MAKING and not OBJECTS.intersection(tree.roles(verb))


def is_called_untrue(reading: Reading, noun: int, verb: int) -> bool:
    """Tell whether a verb calls its object so: "described reports of a fire as untrue"."""
    tree = reading.tree
    if tree.lemma(verb) not in NAMING:
        return False
    reach = range(noun + 1, min(tree.last_of(verb) + 1, noun + LONGEST_NAME))
    return any(tree.lemma(word) in UNTRUE and not is_attribute(reading, word) for word in reach)


def is_attribute(reading: Reading, word: int) -> bool:
    """Tell an adjective that belongs to a noun behind it."""
    tree = reading.tree
    return tree.dep[word] == MODIFYING and tree.is_noun(tree.head[word])
