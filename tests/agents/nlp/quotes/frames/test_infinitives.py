import pytest

from agents.nlp.quotes.frames.infinitives import infinitive, passive
from tests.agents.nlp.quotes.conftest import Finder
from tests.agents.nlp.quotes.frames.conftest import Frame, Taker


@pytest.mark.parametrize(
    ("frame", "text", "verb", "words"),
    [
        (passive, "It was announced today.", "announced", []),
        (passive, "The plan was announced today.", "announced", ["The plan"]),
        (infinitive, "She begged Bob to leave.", "begged", ["Bob to leave"]),
        (infinitive, "She praised Bob.", "praised", []),
        (infinitive, "She asked not to be named.", "asked", []),
        (infinitive, "She asked Bob to be quiet.", "asked", ["Bob to be quiet"]),
    ],
)
def test_infinitives_and_passives(
    take: Taker, frame: Frame, text: str, verb: str, words: list[str]
) -> None:
    assert take(frame, text, verb) == words


@pytest.mark.parametrize(
    "text",
    [
        "The hostages were expected to be moved over the weekend.",
        "The bridge was declared a danger.",
        "Two cases were confirmed in May.",
        'She asked to be called "Dee".',
    ],
)
def test_words_that_nobody_says_are_no_quote(find: Finder, text: str) -> None:
    assert find(text) == []
