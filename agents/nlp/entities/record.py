"""The entities of an article as its record gives them."""

from typing import cast

from spacy.tokens import Doc

from agents.nlp.entities.entity import Entity
from agents.nlp.syntax.tree import Tree, tree_of
from streams.contract.records import Entity as EntityFields
from streams.contract.records import Links


def fields(doc: Doc, article_id: str) -> dict[str, list[EntityFields]]:
    """Give the field ``entities``; an entity's id does not depend on the article's."""
    del article_id
    tree = tree_of(doc)
    return {"entities": [entity_fields(entity, tree) for entity in doc._.entities]}


def entity_fields(entity: Entity, tree: Tree) -> EntityFields:
    """Describe an entity by characters."""
    first, last = tree.start, tree.end
    # Written as plain dictionaries: the records' names for them take three times as long to call.
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "salience": entity.salience,
        "confidence": entity.confidence,
        "mentions": [
            {"start": first[start], "end": last(end - 1), "kind": kind}
            for start, end, kind in entity.mentions
        ],
        "links": cast(Links, dict(entity.links)),
    }
