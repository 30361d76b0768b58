"""The operator's names are found where the model finds none, and where it finds another."""

from pathlib import Path

import pytest
from spacy.language import Language

from agents.nlp.entities.component import EntityFinder
from agents.nlp.entities.linking.item import Item, keys_of
from agents.nlp.entities.linking.knowledge import Knowledge, knowledge
from agents.nlp.entities.linking.table import Table, write
from tests.support.entities import finder_of, with_names

OWN = [
    (Item("kb:1", "Harbour and River Board", "ORG"), keys_of(["Harbour and River Board", "HRB"])),
    (Item("kb:2", "River Board", "ORG"), keys_of(["River Board"])),
    (Item("kb:3", "Moss Quay", "PLACE"), keys_of(["Moss Quay"])),
]


@pytest.fixture
def model(model: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Language:
    write(OWN, tmp_path / "own.kb")
    shipped = knowledge("en")
    finder: EntityFinder = finder_of(model)
    own = Knowledge(shipped.shipped, shipped.listed, [Table(tmp_path / "own.kb")])
    monkeypatch.setattr(finder, "knowledge", own)
    return model


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("The Harbour and River Board met.", {"River Board": "ORG"}, {"kb:1"}),
        ("The River Board met the HRB.", {}, {"kb:1", "kb:2"}),
        ("They met at Moss Quay.", {"Moss Quay": "PERSON"}, {"kb:3"}),
        ("The river board met.", {}, set()),
        ("The Harbour\n\nAnd River Board met.", {}, {"kb:2"}),
    ],
)
def test_own_names(model: Language, text: str, names: dict[str, str], expected: set[str]) -> None:
    assert {entity.id for entity in with_names(model, text, names)._.entities} == expected


def test_ten_thousand_names_are_no_trouble(model: Language) -> None:
    doc = with_names(model, "The River Board Met " * 2_500, {})
    assert {entity.id for entity in doc._.entities} >= {"kb:2"}
