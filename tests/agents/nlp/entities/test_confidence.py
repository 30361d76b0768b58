import pytest

from agents.nlp.entities.confidence import ANY, MEASURED, confidence
from agents.nlp.entities.recognition.names import Name, Source

ORG_BY_MODEL = Name(0, 1, "ORG", "Lund", "model")


@pytest.mark.parametrize("source", ["model", "gazetteer", "designation", "repeat"])
def test_every_way_of_finding_is_measured(source: Source) -> None:
    assert 0 < MEASURED[source, ANY] < 1


def test_the_type_is_looked_up_before_the_way_alone() -> None:
    assert confidence([ORG_BY_MODEL], "ORG") == MEASURED["model", "ORG"]
    assert confidence([ORG_BY_MODEL], "EVENT") == MEASURED["model", ANY]


def test_the_most_trusted_way_counts() -> None:
    names = [ORG_BY_MODEL, ORG_BY_MODEL._replace(source="gazetteer")]
    assert confidence(names, "ORG") == MEASURED["gazetteer", "ORG"]
