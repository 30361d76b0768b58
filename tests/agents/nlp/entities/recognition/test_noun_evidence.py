import pytest
from spacy.language import Language

from agents.nlp.entities.recognition.noun_evidence import type_told
from agents.nlp.entities.recognition.token_columns import read
from tests.support.entities import finder_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They left the town of Velm.", "GPE"),
        ("They left the port Velm.", "GPE"),
        ("They swam in lake Velm.", "LOC"),
        ("He bought Velm shares.", "ORG"),
        ("The airline Velm cut jobs.", "ORG"),
        ("The Velm newspaper said so.", "ORG"),
        ("The news agency Velm said that it rained.", "ORG"),
        ("He met the governor of Velm.", "GPE"),
        ("Cars burned on the Velm highway.", "FAC"),
        ("He met the head of Velm.", None),
        ("The airline that Velm runs cut jobs.", None),
        ("Velm left.", None),
    ],
)
def test_type_told(model: Language, text: str, kind: str | None) -> None:
    doc, finder = model(text), finder_of(model)
    reading = read(doc, finder.spellings, finder.beginnings)
    place = reading.words.index("Velm")
    assert type_told(reading, place, place + 1) == kind
