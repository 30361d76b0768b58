from spacy.lang.en import English

from agents.nlp.memory_zones import MemoryZones


def read(nlp: English, first: int, count: int) -> None:
    """Meet so many words that nobody met before."""
    nlp.make_doc(" ".join(f"qx{number}z" for number in range(first, first + count)))


def in_zone(nlp: English) -> bool:
    return bool(vars(type(nlp.vocab))["in_memory_zone"].__get__(nlp.vocab))


def known(nlp: English, count: int) -> int:
    """Count the words that are remembered."""
    return sum(f"qx{number}z" in nlp.vocab for number in range(count))


def test_the_first_words_are_kept_and_later_ones_forgotten() -> None:
    nlp = English()
    zones = MemoryZones(nlp, kept_words=100, zone_words=50)
    for first in range(0, 2000, 60):
        read(nlp, first, 60)
        zones.renew()
        assert known(nlp, first + 60) <= 100 + 60 + 50 + 60
    assert known(nlp, 100) == 100


def test_without_many_words_there_is_no_zone() -> None:
    nlp = English()
    zones = MemoryZones(nlp, kept_words=100, zone_words=50)
    read(nlp, 0, 20)
    zones.renew()
    assert not in_zone(nlp)


def test_a_zone_lasts_until_there_are_too_many_words() -> None:
    nlp = English()
    zones = MemoryZones(nlp, kept_words=0, zone_words=50)
    read(nlp, 0, 1)
    zones.renew()
    assert in_zone(nlp)
    read(nlp, 100, 20)
    zones.renew()
    assert "qx110z" in nlp.vocab
    read(nlp, 200, 40)
    zones.renew()
    assert "qx110z" not in nlp.vocab
