from spacy.lang.en import English

from agents.nlp import vocab_tables
from agents.nlp.vocab_tables import _tables

WORDS, LASTING, ZONES = 2000, 300, 40


def cells(nlp: English) -> int:
    return sum(table.capacity for table in _tables(nlp.vocab))


def read(nlp: English, zone: int) -> None:
    """Meet words in a zone that nobody met before."""
    with nlp.memory_zone():
        for number in range(WORDS):
            assert nlp.vocab[f"qx{zone}v{number}z"].is_alpha is False


def test_tables_stay_as_large_however_many_words_are_met() -> None:
    nlp = English()
    most = 0
    for zone in range(ZONES):
        read(nlp, zone)
        vocab_tables.rebuild(nlp.vocab)
        most = max(most, cells(nlp)) if zone < ZONES // 4 else most
    assert cells(nlp) <= most


def test_without_it_they_grow_for_ever() -> None:
    nlp = English()
    before = cells(nlp)
    for zone in range(ZONES):
        read(nlp, zone)
    assert cells(nlp) > 4 * before


def test_words_that_stay_are_found_again_and_others_are_not() -> None:
    nlp = English()
    lasting = nlp.make_doc(" ".join(f"kept{number}z" for number in range(LASTING)))
    for zone in range(ZONES):
        read(nlp, zone)
        vocab_tables.rebuild(nlp.vocab)
    assert [token.text for token in lasting] == [f"kept{number}z" for number in range(LASTING)]
    assert all(nlp.vocab.strings[token.orth] == token.text for token in lasting)
    assert all(f"kept{number}z" in nlp.vocab for number in range(LASTING))
    assert "qx0v0z" not in nlp.vocab
    assert "qx0v0z" not in nlp.vocab.strings
    read(nlp, 0)
