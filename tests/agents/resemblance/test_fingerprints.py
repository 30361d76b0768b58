"""Sampled word runs: of two texts the same ones are kept, as far as both reach."""

import pytest

from agents.resemblance.fingerprints import MOST, fingerprints, overlap
from agents.resemblance.words import words_of

WORDS = [f"word{number}" for number in range(2000)]


def shared(one: list[str], other: list[str]) -> float:
    samples = fingerprints(one), fingerprints(other)
    return overlap(*samples, len(set(samples[0]) & set(samples[1]))).containment


@pytest.mark.parametrize("length", [0, 1, 2])
def test_fewer_than_three_words_have_no_run(length: int) -> None:
    assert fingerprints(WORDS[:length]) == []


def test_a_short_text_keeps_all_its_runs_and_a_long_one_the_lowest() -> None:
    assert len(fingerprints(WORDS[:30])) == 28
    sample = fingerprints(WORDS)
    assert len(sample) == MOST
    assert sample == sorted(set(sample))
    assert max(sample) < 2**53


def test_runs_of_common_words_tell_nothing() -> None:
    assert fingerprints(["one", "of", "the", "and", "it", "was"]) == []


@pytest.mark.parametrize("start", [0, 700, 1500])
def test_a_piece_is_contained_in_its_text(start: int) -> None:
    assert shared(WORDS[start : start + 400], WORDS) > 0.95


def test_a_third_of_a_text_within_another_is_found_as_a_third() -> None:
    own = [f"own{number}" for number in range(800)]
    assert 0.2 < shared(WORDS[:400] + own, WORDS[:1200]) < 0.5


def test_other_texts_share_nothing() -> None:
    assert shared(WORDS[:900], WORDS[1000:]) == 0


def test_the_same_hashes_come_out_in_every_process() -> None:
    assert fingerprints(["harbour", "authority", "closed"]) == [479230913657416]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. don’t, can't.", ["the", "u.s", "don't", "can't"]),  # noqa: RUF001 - a quote
        ("Turkey’s and Turkey's", ["turkey", "and", "turkey"]),  # noqa: RUF001 - a quote
        ("state-of-the-art, 3.5 %", ["state", "of", "the", "art", "3.5"]),
        ("Ärzte_ohne—Grenzen", ["ärzte", "ohne", "grenzen"]),
        ("“...”", []),
    ],
)
def test_words_are_told_apart_from_their_signs(text: str, words: list[str]) -> None:
    assert words_of(text) == words
