import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.nlp.entities.lexicon.phrase_matcher import Phrases

KNOWN = Phrases(
    [
        (("North", "Sea"), "water"),
        (("North",), "direction"),
        (("North", "Sea"), "a second meaning"),
        (("Sea", "Lion"), "animal"),
    ]
)


def found_in(text: str) -> list[tuple[int, int, str]]:
    words = text.split()
    return list(KNOWN.find(words, range(len(words))))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("the North", [(1, 2, "direction")], id="one word"),
        pytest.param("the North Sea", [(1, 3, "water")], id="the longest, its first meaning"),
        pytest.param("North Sea Lion", [(0, 2, "water")], id="no overlap"),
        pytest.param("north sea", [], id="case counts"),
        pytest.param("North North", [(0, 1, "direction"), (1, 2, "direction")], id="each place"),
    ],
)
def test_phrases_in_a_text(text: str, found: list[tuple[int, int, str]]) -> None:
    assert found_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("to the North", [(2, 3, "direction")], id="a longer phrase cut off"),
        pytest.param("Sea", [], id="the first word alone"),
        pytest.param("", [], id="no words"),
        pytest.param("Sea Lion North Sea", [(0, 2, "animal"), (2, 4, "water")], id="side by side"),
        pytest.param("Sea North Sea", [(1, 3, "water")], id="begun in vain"),
    ],
)
def test_phrases_at_the_edges(text: str, found: list[tuple[int, int, str]]) -> None:
    assert found_in(text) == found


def test_a_match_never_ends_behind_the_text() -> None:
    phrases = Phrases([(("a",), 1), (("a", "b", "c"), 3)])
    for text in ("a", "a b", "b a", "a a"):
        words = text.split()
        assert all(end <= len(words) for _, end, _ in phrases.find(words, range(len(words))))


def test_no_phrases_find_nothing() -> None:
    assert list(Phrases[str]([]).find(["North", "Sea"], range(2))) == []


WORDS = st.lists(st.sampled_from("abc"), max_size=12)


@given(st.lists(WORDS.filter(bool).map(tuple), max_size=6), WORDS)
def test_what_is_found_are_the_longest_phrases_from_the_left(
    known: list[tuple[str, ...]], words: list[str]
) -> None:
    expected, start = [], 0
    while start < len(words):
        fitting = [one for one in known if tuple(words[start : start + len(one)]) == one]
        longest = max(map(len, fitting), default=0)
        if longest:
            expected.append((start, start + longest))
        start += longest or 1
    found = Phrases((phrase, phrase) for phrase in known).find(words, range(len(words)))
    assert [(start, end) for start, end, _ in found] == expected


def test_phrases_begin_only_at_the_places_given() -> None:
    words = ["North", "Sea", "Lion"]
    assert list(KNOWN.find(words, [1, 2])) == [(1, 3, "animal")]
