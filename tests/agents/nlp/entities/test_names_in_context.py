"""Names that the model misses or takes wrongly in short sentences, found by what stands around."""

import pytest
from spacy.language import Language


def typed(model: Language, text: str) -> set[tuple[str, str]]:
    return {(entity.name, entity.type) for entity in model(text)._.entities}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("She loves Jake.", "Jake", "PERSON"),
        ("The judge, Mr Justice Carver, agreed.", "Carver", "PERSON"),
        ("His lawyer, Adv. R K Deshpande, denied the charges.", "R K Deshpande", "PERSON"),
        ("PC Amy Ord and Det Insp Raj Puri gave evidence.", "Raj Puri", "PERSON"),
        ("Striker Ola Toure scored twice.", "Ola Toure", "PERSON"),
        ("Carver Shipping said it would scrap four ferries.", "Carver Shipping", "ORG"),
        ("The English side met Moslem leaders.", "English", "NORP"),
        ("The FTSE 100 index closed up 12 points.", "FTSE 100 index", "ORG"),
    ],
)
def test_a_name_is_found(model: Language, text: str, name: str, kind: str) -> None:
    assert (name, kind) in typed(model, text)


def test_a_companys_name_is_found_again_before_an_office(model: Language) -> None:
    text = "Boeing announced a system. Boeing CEO Vera Lund unveiled the new product."
    [boeing] = [entity for entity in model(text)._.entities if entity.name == "Boeing"]
    assert [mention.start_token for mention in boeing.mentions if mention.kind == "name"] == [0, 5]


@pytest.mark.parametrize("text", ["They said grace.", "He left his mark.", "The will was read."])
def test_words_are_no_given_names(model: Language, text: str) -> None:
    assert typed(model, text) == set()
