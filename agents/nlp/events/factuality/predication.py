"""What a verb says of its subject: "false" in "the report turned out to be false"."""

from collections.abc import Iterator

from agents.nlp.events.factuality.reading import Reading
from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tables import ids

COMPLEMENTS = deps({"acomp", "attr", "oprd"})
OF, STATES = ids({"of"}), ids({"on", "in", "off"})
HOLDING = ids({"be", "hang", "hold", "keep", "leave", "place", "put", "remain", "stay", "throw"})
INVERTED = ids({"be", "do", "have"})
"""Auxiliaries that the parser may take for the verb where they stand before the subject."""
[BE] = ids({"be"})
[OPEN_CLAUSE], [PREPOSITION], [BEHIND] = deps({"xcomp"}), deps({"prep"}), deps({"pobj"})
DEEPEST = 3


def predications(reading: Reading, verb: int) -> Iterator[int]:
    """Yield the words that may tell how real a subject is: complements, then the verb itself."""
    yield from complements(reading, verb)
    tree = reading.tree
    if tree.lemma(verb) != BE or not COMPLEMENTS.intersection(tree.roles(verb)):
        yield verb


def complements(reading: Reading, verb: int) -> list[int]:
    """Give what is said with a verb: "false", "part of a drill", "on hold", "to be false"."""
    found = reading.complements.get(verb)
    if found is None:
        found = reading.complements[verb] = [*said_with(reading, verb, DEEPEST)]
    return found


def said_with(reading: Reading, verb: int, depth: int) -> Iterator[int]:
    """Yield what is said with a verb and with the infinitives under it."""
    tree = reading.tree
    for child in tree.rights(verb) if depth else ():
        dep = tree.dep[child]
        if dep in COMPLEMENTS:
            yield child
            for inner in tree.rights(child):
                yield from behind(reading, inner, OF)
        elif dep == OPEN_CLAUSE:
            yield from said_with(reading, child, depth - 1)
            yield child
        elif tree.lemma(verb) in HOLDING:
            yield from behind(reading, child, STATES)


def behind(reading: Reading, preposition: int, wanted: frozenset[int]) -> Iterator[int]:
    """Yield the nouns behind a word if that is one of some prepositions."""
    tree = reading.tree
    if tree.dep[preposition] == PREPOSITION and tree.lower(preposition) in wanted:
        yield from (child for child in tree.rights(preposition) if tree.dep[child] == BEHIND)
