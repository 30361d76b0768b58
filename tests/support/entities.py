"""Entities of sentences, with the names that a test has the model find, whatever its weights."""

from collections.abc import Mapping

from spacy.language import Language
from spacy.tokens import Doc, Span

from agents.nlp.entities.component import EntityFinder
from agents.nlp.entities.entity import Entity


def finder_of(model: Language) -> EntityFinder:
    """Give the component of a model."""
    finder = model.get_pipe("entities")
    assert isinstance(finder, EntityFinder)
    return finder


def with_names(model: Language, text: str, names: Mapping[str, str]) -> Doc:
    """Parse a text and put names, each with its type, in the place of those the model found."""
    doc = model(text)
    taken: set[int] = set()
    spans = []
    for phrase, label in sorted(names.items(), key=lambda one: -len(one[0])):
        words = [token.text for token in model.make_doc(phrase)]
        for start in range(len(doc) - len(words) + 1):
            places = range(start, start + len(words))
            if [doc[place].text for place in places] == words and taken.isdisjoint(places):
                taken.update(places)
                spans.append(Span(doc, start, start + len(words), label))
    doc.set_ents(sorted(spans, key=lambda span: span.start))
    return finder_of(model)(doc)


def types(doc: Doc) -> dict[str, str]:
    """Give the type of each entity by its name."""
    found: list[Entity] = doc._.entities
    return {entity.name: entity.type for entity in found}


def mentions(doc: Doc) -> dict[str, list[str]]:
    """Give the words of each entity's mentions by its name."""
    found: list[Entity] = doc._.entities
    return {
        entity.name: [doc[start:end].text for start, end, _ in entity.mentions] for entity in found
    }
