from agents.nlp.item_ids import ids_of
from streams.contract.ids import item_ids

WORDS = ["left", "fell", "left"]


def test_without_a_headline_ids_are_as_ever() -> None:
    assert ids_of("event", "a", WORDS, [0, 5, 9], 0) == item_ids("event", "a", WORDS)


def test_a_headline_changes_no_id_of_the_text() -> None:
    below = item_ids("event", "a", WORDS)
    titled = ids_of("event", "a", ["left", *WORDS], [2, 10, 15, 19], 8)
    assert titled[1:] == below
    assert titled[0] not in below
