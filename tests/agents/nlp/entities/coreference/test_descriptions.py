import pytest
from spacy.language import Language

from agents.nlp.entities.coreference.descriptions import Description, descriptions
from agents.nlp.entities.recognition.token_columns import read
from tests.support.entities import finder_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The prime minister left.", [("prime", "minister")]),
        ("They met the Minister.", [("minister",)]),
        ("A minister left.", []),
        ("The ministers left.", []),
        ("The minister of trade left.", []),
        ("They met the minister who had left.", []),
        ("The minister Roe left.", []),
        ("The minister's car stopped.", [("minister",)]),
        ("The 2nd minister left.", []),
        ("The bridge was closed.", []),
    ],
)
def test_descriptions(model: Language, text: str, expected: list[tuple[str, ...]]) -> None:
    doc, finder = model(text), finder_of(model)
    found = descriptions(read(doc, finder.spellings, finder.beginnings), {"minister", "mayor"})
    assert [one.words for one in found] == expected


def test_where_a_description_stands(model: Language) -> None:
    doc, finder = model("Then the old mayor left."), finder_of(model)
    [found] = descriptions(read(doc, finder.spellings, finder.beginnings), {"minister", "mayor"})
    assert found == Description(1, 4, ("old", "mayor"))
