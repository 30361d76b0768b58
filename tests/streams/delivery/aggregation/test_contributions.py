"""In whatever order the states of articles come, the same counts in the end."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from streams.delivery.aggregation.contributions import Contribution, Contributions, Replaced

HORIZON = 100
States = list[tuple[str, Contribution]]


@st.composite
def states(draw: st.DrawFn) -> States:
    """States of some articles: what they say and when changes, when they were first seen never."""
    found = []
    for name in draw(st.lists(st.sampled_from("abcdefgh"), unique=True)):
        first_seen = draw(st.integers(0, 400))
        for sequence in range(draw(st.integers(1, 4))):
            at = first_seen - draw(st.sampled_from([0, 0, 30, 90, 150]))
            said = draw(st.sampled_from([b"", b"x", b"y"]))
            found.append((name, Contribution(sequence, at, first_seen, said)))
    return found


def counting(contributions: Contributions, batches: list[States]) -> dict[str, Contribution]:
    """Follow what is told, as a view does."""
    there: dict[str, Contribution] = {}
    for batch in batches:
        for article, change in contributions.take(batch).items():
            assert there.get(article) == change.before
            if change.now is None:
                del there[article]
            else:
                there[article] = change.now
    return there


@settings(max_examples=400)
@given(states(), st.randoms(use_true_random=False), st.integers(1, 5))
def test_the_order_the_repeats_and_the_groups_are_all_one(
    given_states: States, chance: Random, size: int
) -> None:
    other = [*given_states, *given_states[: len(given_states) // 2]]
    chance.shuffle(other)
    groups = [other[start : start + size] for start in range(0, len(other), size)]
    once = counting(Contributions(HORIZON), [[each] for each in given_states])
    assert counting(Contributions(HORIZON), groups) == once


@given(states())
def test_what_counts_is_the_newest_state_within_the_horizon(given_states: States) -> None:
    latest = max((state.at for _, state in given_states), default=0)
    newest = {name: max(s for each, s in given_states if each == name) for name, _ in given_states}
    expected = {
        name: state
        for name, state in newest.items()
        if state.given and state.at >= max(latest, 0) - HORIZON
    }
    assert counting(Contributions(HORIZON), [given_states]) == expected


def test_a_withdrawal_that_comes_first_holds() -> None:
    contributions = Contributions(HORIZON)
    withdrawn = Contribution(2, 10, 10, b"")
    assert contributions.take([("a", withdrawn)]) == {}
    assert contributions.take([("a", Contribution(1, 10, 10, b"said"))]) == {}
    said = Contribution(3, 10, 10, b"said after all")
    assert contributions.take([("a", said)]) == {"a": Replaced(None, said)}


def test_what_is_too_old_leaves_and_is_forgotten() -> None:
    contributions = Contributions(HORIZON)
    old = Contribution(1, 10, 10, b"old")
    contributions.take([("old", old)])
    new = Contribution(1, 200, 200, b"new")
    assert contributions.take([("new", new)]) == {
        "new": Replaced(None, new),
        "old": Replaced(old, None),
    }
    assert list(contributions.newest) == ["new"]
    assert contributions.take([("old", old)]) == {}


def test_an_archive_is_kept_until_no_state_of_it_can_count() -> None:
    contributions = Contributions(HORIZON)
    contributions.take([("a", Contribution(2, 10, 500, b""))])
    contributions.take([("b", Contribution(1, 300, 300, b"later"))])
    assert contributions.take([("a", Contribution(1, 290, 500, b"before"))]) == {}
