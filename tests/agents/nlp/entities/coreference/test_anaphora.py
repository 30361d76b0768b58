from spacy.language import Language

from agents.nlp.entities.entity import Mention
from tests.support.entities import with_names

TEXT = (
    "Minister Susan Roe met Veltra Foods. The minister said she was glad. "
    "The company was, too. It said sales had grown."
)


def test_mentions_say_what_they_are(model: Language) -> None:
    doc = with_names(model, TEXT, {"Susan Roe": "PERSON", "Veltra Foods": "ORG"})
    kinds = {
        entity.name: [(doc[start:end].text, kind) for start, end, kind in entity.mentions]
        for entity in doc._.entities
    }
    assert kinds == {
        "Susan Roe": [("Susan Roe", "name"), ("The minister", "nominal"), ("she", "pronoun")],
        "Veltra Foods": [("Veltra Foods", "name"), ("The company", "nominal"), ("It", "pronoun")],
    }


def test_a_description_in_a_name_is_none(model: Language) -> None:
    text = "The Moss Bank grew. The Moss Bank is the bank."
    doc = with_names(model, text, {"Moss Bank": "ORG"})
    [entity] = doc._.entities
    assert entity.mentions[:2] == (Mention(1, 3, "name"), Mention(6, 8, "name"))
    assert [kind for _, _, kind in entity.mentions] == ["name", "name", "nominal"]
