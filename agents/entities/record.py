"""The entities of an article as its record gives them."""

from typing import cast

from spacy.tokens import Doc

from agents.entities.mentions import Entity
from streams.records import Entity as EntityFields
from streams.records import Links, Mention


def fields(doc: Doc, article_id: str) -> dict[str, list[EntityFields]]:
    """Give the field ``entities``; an entity's id does not depend on the article's."""
    del article_id
    starts, lengths = doc.to_array(["IDX", "LENGTH"]).T
    first, last = starts.tolist(), (starts + lengths).tolist()
    return {"entities": [entity_fields(entity, first, last) for entity in doc._.entities]}


def entity_fields(entity: Entity, first: list[int], last: list[int]) -> EntityFields:
    """Describe an entity by characters, given where each token begins and ends."""
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "salience": entity.salience,
        "confidence": entity.confidence,
        "mentions": [
            Mention(start=first[start], end=last[end - 1], kind=kind)
            for start, end, kind in entity.mentions
        ],
        "links": cast(Links, dict(entity.links)),
    }
