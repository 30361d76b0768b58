"""The entities of an article as its record gives them."""

from typing import cast

from spacy.tokens import Doc

from agents.entities.mentions import Entity
from streams.records import Entity as EntityFields
from streams.records import Links, Mention


def fields(doc: Doc, article_id: str) -> dict[str, list[EntityFields]]:
    """Give the field ``entities``; an entity's id does not depend on the article's."""
    del article_id
    return {"entities": [entity_fields(entity, doc) for entity in doc._.entities]}


def entity_fields(entity: Entity, doc: Doc) -> EntityFields:
    """Describe an entity by characters instead of tokens."""
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "salience": entity.salience,
        "confidence": entity.confidence,
        "mentions": [
            Mention(start=doc[start].idx, end=doc[start:end].end_char, kind=kind)
            for start, end, kind in entity.mentions
        ],
        "links": cast(Links, dict(entity.links)),
    }
