"""The entities of an article as its record gives them."""

from typing import cast

from spacy.tokens import Doc

from agents.nlp.entities.entity import Entity, Mention
from agents.nlp.syntax.tree import Tree, tree_of
from streams.contract.records import Entity as EntityFields
from streams.contract.records import Links
from streams.contract.records import Mention as MentionFields


def fields(doc: Doc, article_id: str) -> dict[str, list[EntityFields]]:
    """Give the field ``entities``; an entity's id does not depend on the article's."""
    del article_id
    tree = tree_of(doc)
    return {"entities": [entity_fields(entity, tree) for entity in doc._.entities]}


def entity_fields(entity: Entity, tree: Tree) -> EntityFields:
    """Describe an entity by characters."""
    people = entity.people
    # Written as plain dictionaries: the records' names for them take three times as long to call.
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "kind": entity.kind,
        "salience": entity.salience,
        "confidence": entity.confidence,
        "mentions": [
            mention_fields(one, tree, of_people=one[0] in people) for one in entity.mentions
        ],
        "links": cast(Links, dict(entity.links)),
    }


def mention_fields(mention: Mention, tree: Tree, *, of_people: bool) -> MentionFields:
    """Describe a mention by characters."""
    start, end, kind = mention
    found: MentionFields = {"start": tree.start[start], "end": tree.end(end - 1), "kind": kind}
    if of_people:
        found["type"] = "NORP"
    return found
