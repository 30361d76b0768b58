"""What a pronoun stands for of a speaker without a name: "the operator said … it added"."""

from agents.nlp.quotes.quotation import Quotation
from agents.nlp.syntax.labels import tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

[SINGULAR], [PLURAL] = tags({"NN"}), tags({"NNS"})
[IT], [THEY] = ids({"it"}), ids({"they"})
NUMBERS = {IT: SINGULAR, THEY: PLURAL}


def with_antecedents(tree: Tree, quotes: list[Quotation]) -> list[Quotation]:
    """Keep the words for the speaker of the sentence before where a pronoun stands for them."""
    found: list[Quotation] = []
    for quote in quotes:
        before = found[-1] if found else None
        if before is not None and goes_on(tree, before, quote):
            found.append(quote._replace(antecedent=before.antecedent or before.speaker))
        else:
            found.append(quote)
    return found


def goes_on(tree: Tree, before: Quotation, quote: Quotation) -> bool:
    """Tell a quote whose speaker is a pronoun for that of the quote before, who has no name."""
    told = before.antecedent or before.speaker
    if before.speaker is None or told is None or before.speaker_entity is not None:
        return False
    number = number_of_pronoun(tree, quote)
    if number is None or tree.tag[tree.top(*told)] != number:
        return False
    return follows(tree, before.speaker, quote.speaker)


def number_of_pronoun(tree: Tree, quote: Quotation) -> int | None:
    """Give the tag of the nouns that a speaker who is a pronoun and nobody named may stand for."""
    if quote.speaker is None or quote.speaker_entity is not None:
        return None
    start, end = quote.speaker
    return NUMBERS.get(tree.lower(start)) if end == start + 1 else None


def follows(tree: Tree, before: Stretch, after: Stretch | None) -> bool:
    """Tell two mentions in one sentence, or in two that follow one another."""
    if after is None:
        return False
    first = tree.sentence(before[0])
    return first[0] <= after[0] < tree.sentence(min(first[1], len(tree.head) - 1))[1]
