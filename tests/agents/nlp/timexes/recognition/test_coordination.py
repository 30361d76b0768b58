import pytest

from agents.nlp.timexes.recognition.expressions import expressions


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On 6 and 7 June it rained.", ["6", "7 June"]),
        ("On 3, 4 and 9 May 2019 it rained.", ["3", "4", "9 May 2019"]),
        ("On May 3, 4 and 9, 2019, it rained.", ["May 3", "4", "9, 2019"]),
        ("From the 3rd to the 5th of May it rained.", ["the 3rd", "5th of May"]),
        ("On 7 June it rained.", ["7 June"]),
    ],
)
def test_days_that_share_their_month(text: str, words: list[str]) -> None:
    phrases = list(expressions(text))
    assert [text[phrase.start : phrase.end] for phrase in phrases] == words
    assert all(phrase.kind == "DATE" for phrase in phrases)
