from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agents.timelines.merge import UNDATED, merge

Make = Callable[..., Any]


def test_articles_that_tell_of_one_event_make_one_entry(told: Make) -> None:
    [entry] = merge([told(2, "purchase", "2024-05-01"), told(1, "buy", "2024-05-01")])
    assert (entry.time, entry.order, entry.assumed) == ("2024-05-01", 1, False)
    assert [mention.article_id for mention in entry.mentions] == ["wire:1", "wire:2"]
    assert entry.outlets == ("Paper 1", "Paper 2")
    assert entry.disputed_by == ()


def test_the_most_exact_time_is_the_events(told: Make) -> None:
    vague = told(1, "buy", "2024-05", earliest="2024-05-01", latest="2024-05-31")
    [entry] = merge([vague, told(2, "buy", "2024-05-07")])
    assert entry.time == "2024-05-07"


def test_entries_are_in_the_order_of_time_and_the_undated_have_none(told: Make) -> None:
    entries = merge(
        [
            told(1, "sell", "2024-05-02"),
            told(2, "found", "1987", earliest="1987-01-01", latest="1987-12-31"),
            told(3, "plan", None, modality="planned"),
            told(4, "sue", "2024-05-02"),
            told(5, "pay", "XXXX", earliest=None, latest=None),
        ]
    )
    assert [(entry.time, entry.order) for entry in entries] == [
        ("1987", 1),
        ("2024-05-02", 2),
        ("2024-05-02", 2),
        (UNDATED, 0),
        (UNDATED, 0),
    ]


def test_other_events_stay_apart(told: Make) -> None:
    same_day = {"summary": "Norvik bought fuel", "others": frozenset({"nil:veltra"})}
    for other in (
        told(2, "sue", "2024-05-01"),
        told(2, "buy", "2024-05-01", modality="planned"),
        told(2, "buy", "2024-05-01", **same_day),
        told(2, "buy", None, **same_day),
    ):
        assert len(merge([told(1, "buy", "2024-05-01"), other])) == 2


def test_one_article_tells_of_two_events_of_a_kind(told: Make) -> None:
    one, two = told(1, "buy", "2024-05-01"), told(1, "buy", "2024-05-01")
    both = one._replace(events=(*one.events, two.events[0]._replace(id="event:9")))
    assert len(merge([both])) == 2


def test_times_that_differ_are_both_kept_and_marked(told: Make) -> None:
    entries = merge([told(1, "buy", "2024-05-01"), told(2, "purchase", "2024-05-03")])
    assert [(entry.time, entry.disputed_by) for entry in entries] == [
        ("2024-05-01", ("2024-05-03",)),
        ("2024-05-03", ("2024-05-01",)),
    ]


def test_a_time_that_is_only_assumed_disputes_nothing(told: Make) -> None:
    entries = merge(
        [told(1, "buy", "2024-05-01"), told(2, "buy", "2024-05-03", basis="publication")]
    )
    assert [(entry.assumed, entry.disputed_by) for entry in entries] == [(False, ()), (True, ())]


LEMMAS, DAYS = ("buy", "purchase", "sue"), (None, "2024-05-01", "2024-05-02", "2023-01-01")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_order_of_arrival_makes_no_difference(told: Make, data: st.DataObject) -> None:
    pairs = st.tuples(st.sampled_from(LEMMAS), st.sampled_from(DAYS))
    drawn = data.draw(st.lists(pairs, max_size=9))
    contributions = [told(number, lemma, day) for number, (lemma, day) in enumerate(drawn, start=1)]
    assert merge(data.draw(st.permutations(contributions))) == merge(contributions)


def test_nothing_makes_an_empty_timeline() -> None:
    assert merge([]) == []
