from spacy.tokens import Doc
from spacy.vocab import Vocab

from agents.entities.reading import read


def test_columns_of_an_article() -> None:
    doc = Doc(
        Vocab(),
        words=["Lund", "left", ".", "\n\n", "He", "smiled"],
        spaces=[True, False, False, False, True, False],
        pos=["PROPN", "VERB", "PUNCT", "SPACE", "PRON", "VERB"],
        deps=["nsubj", "ROOT", "punct", "dep", "nsubj", "ROOT"],
        heads=[1, 1, 1, 1, 5, 5],
        sent_starts=[True, False, False, False, True, False],
    )
    reading = read(doc)
    assert reading.words == ["Lund", "left", ".", "\n\n", "He", "smiled"]
    assert reading.proper == [True, False, False, False, False, False]
    assert reading.subject == [True, False, False, False, True, False]
    assert reading.head == [1, 1, 1, 1, 5, 5]
    assert reading.sentence == [1, 1, 1, 1, 2, 2]
    assert reading.paragraph == [0, 0, 0, 1, 1, 1]
    assert reading.text(0, 5) == "Lund left. He"
