from tests.agents.nlp.quotes.conftest import Finder


def test_a_verb_of_saying_has_the_words_right_behind_it(find: Finder) -> None:
    (found,) = find('Asked about taxes, he said "no" to the offer.')
    assert found == ("direct", ("no",), "said", "he")


def test_a_verb_that_has_things_too_has_no_words(find: Finder) -> None:
    assert find('He offered "encouragement" to the players.') == []
