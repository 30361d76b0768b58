import pytest

from agents.nlp.syntax.time_phrases import BEGINNINGS, TIME_PHRASE


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("on Wednesday it would", "on Wednesday"),
        ("Wednesday 12 people", "Wednesday"),
        ("late on Tuesday night 14", "late on Tuesday night"),
        ("May 3, 2024 the", "May 3, 2024"),
        ("3 May the", "3 May"),
        ("in early May the", "in early May"),
        ("in 2019 she", "in 2019"),
        ("last week she", "last week"),
        ("earlier this week Berlin", "earlier this week"),
        ("at the weekend members", "at the weekend"),
        ("on the same day he", "on the same day"),
        ("Sept. 5 the", "Sept. 5"),
        ("Monday night's game", None),
        ("Monday's game", None),
        ("next year the", None),
        ("this year sales", None),
        ("may be", None),
        ("sat down", None),
        ("12 people", None),
    ],
)
def test_phrases(text: str, phrase: str | None) -> None:
    match = TIME_PHRASE.match(text)
    assert (match and match[0]) == phrase
    if phrase and not phrase[0].isdigit():
        assert phrase.split()[0].lower() in BEGINNINGS
