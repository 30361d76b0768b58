"""The field ``amounts`` of an enriched article."""

from spacy.tokens import Doc

from agents.nlp.amounts.amount import Amount
from agents.nlp.syntax.tree import Tree, tree_of
from streams.contract import records


def fields(doc: Doc, article_id: str) -> dict[str, list[records.Amount]]:  # noqa: ARG001 - as all
    """Write what was found as the contract has it."""
    tree = tree_of(doc)
    return {"amounts": [amount_record(each, tree) for each in doc._.amounts or ()]}


def amount_record(amount: Amount, tree: Tree) -> records.Amount:
    """Write an amount."""
    return {
        "start": tree.start[amount.start],
        "end": tree.end(amount.end - 1),
        "kind": amount.kind,
        "value": amount.value,
        "unit": amount.unit,
        "currency": amount.currency,
        "of": amount.of,
        "bound": amount.bound,
    }
