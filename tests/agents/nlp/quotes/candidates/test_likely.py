"""What is told though no list has a frame for it, and what is too plain to be."""

import pytest

from agents.nlp.quotes.candidates.candidate import candidates
from agents.nlp.quotes.candidates.likely import LEMMAS, THRESHOLD, WEIGHTS, likelihood, likely
from agents.nlp.syntax.tables import ids
from tests.agents.nlp.quotes.conftest import Finder, Reader


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Lee feels that the port should close.", "that the port should close", "Lee"),
        ("Lee defended her decision to close the port.", "her decision to close the port", "Lee"),
        ("The poll found that voters want a change.", "that voters want a change", "The poll"),
    ],
)
def test_a_likely_quote(find: Finder, text: str, words: str, speaker: str) -> None:
    (quote,) = find(text)
    assert (quote.words, quote.speaker) == ((words,), speaker)


@pytest.mark.parametrize(
    "text",
    [
        "The EU recalled its envoy to Serbia.",
        "The mayor signed a bill on Monday.",
        "Lee offered an apology.",
        "He read the paper on the train.",
        "Police charged a man with murder.",
        "The soldiers attacked the village at dawn.",
        "The police identified the man.",
        "She addressed the parcel to her aunt.",
        "The novelist talked about her book.",
        "The choir offered its seats to the guests.",
        "Ann took a train to Leeds.",
        "The farmer showed his cows at the fair.",
        "The singer seeks a room.",
        "The nurse answered the phone.",
        "The bank backed the car into a wall.",
    ],
)
def test_plain_verbs_make_none(find: Finder, text: str) -> None:
    assert find(text) == []


def test_the_weights_name_their_lemmas() -> None:
    assert {f"lemma V {lemma}" for lemma in ("promote", "offer")} <= WEIGHTS.keys()
    assert ids({"promote", "offer"}) <= LEMMAS


def test_of_all_that_a_cue_may_announce_one_is_told(read: Reader) -> None:
    reading = read("Her view of the plan is known.")
    every = [*candidates(reading, LEMMAS, (), [])]
    assert {likelihood(reading.tree, each) >= THRESHOLD for each in every} == {True}
    told = [*likely(reading, (), [])]
    assert len({each.cue for each in every}) == len(told) < len(every) + 1
