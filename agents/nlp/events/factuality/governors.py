"""What an event hangs on, and what that makes of it."""

from collections.abc import Callable, Mapping

from agents.nlp.events.factuality.antecedents import as_stranded
from agents.nlp.events.factuality.clauses import (
    as_adverbial,
    as_clause,
    as_complement,
    as_infinitive,
    of_noun,
)
from agents.nlp.events.factuality.phrases import as_object, as_subject, in_compound
from agents.nlp.events.factuality.predication import COMPLEMENTS
from agents.nlp.events.factuality.prepositions import behind_preposition
from agents.nlp.events.factuality.reading import Link, Reading
from agents.nlp.syntax.labels import DEPS, deps

Rule = Callable[[Reading, int, int], Link | None]
RULES: Mapping[frozenset[int], Rule] = {
    deps({"dobj", "nsubjpass"}): as_object,
    deps({"nsubj", "csubj"}): as_subject,
    deps({"pobj", "pcomp"}): behind_preposition,
    deps({"compound", "nmod"}): in_compound,
    deps({"acl", "relcl"}): of_noun,
    deps({"ccomp"}): as_clause,
    deps({"xcomp"}): as_infinitive,
    deps({"advcl"}): as_adverbial,
    COMPLEMENTS: as_complement,
    deps({"ROOT"}): as_stranded,
}
RULE_OF = [
    next((rule for found, rule in RULES.items() if dep in found), None)
    for dep in range(DEPS.unknown + 1)
]
"""The rule for each dependency, by its number."""


def governor(reading: Reading, word: int) -> Link | None:
    """Tell what an event hangs on; None where nothing over it makes it less real."""
    rule = RULE_OF[reading.tree.dep[word]]
    return rule(reading, word, reading.tree.head[word]) if rule else None
