import pytest

from tests.agents.nlp.quotes.conftest import Finder


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“We won the vote, said Mia Cole.", "We won the vote", "Mia Cole"),
        ("We won the vote,” said Mia Cole.", "We won the vote", "Mia Cole"),
        (
            "“We won the vote. It was close, Ann Lee said on Monday.",
            "We won the vote. It was close",
            "Ann Lee",
        ),
    ],
)
def test_words_go_as_far_as_their_attribution(
    find: Finder, text: str, words: str, speaker: str
) -> None:
    (found,) = find(text)
    assert found == ("direct", (words,), "said", speaker)


def test_a_mark_inside_a_sentence_opens_nothing(find: Finder) -> None:
    assert find("Never closed: she heard “we go.") == []
