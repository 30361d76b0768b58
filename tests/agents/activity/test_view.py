"""What a shard tells of its entities, whatever the order in which articles come."""

import orjson
import pytest

from agents.activity.view import TOLD_DAYS, ActivityView
from streams.delivery.aggregation.shard import Shard
from tests.support.contributions import Records, disturbed, told
from tests.support.mentions import HOUR, mentioning, news

DAY = 24 * HOUR
TURKEY = "wd:Q43"


def days(records: Records, entity: str = TURKEY) -> dict[str, dict[str, object]]:
    found = [orjson.loads(each) for key, each in records.items() if key.startswith(entity)]
    return {each["day"]: each for each in found}


@pytest.mark.parametrize("seed", range(4))
def test_the_same_is_told_in_whatever_order_articles_come(seed: int) -> None:
    states = news(400, seed)
    calm = told(ActivityView(), states, group=1000)
    assert len(calm) > 10
    assert any(b'"bursts":[{' in each for each in calm.values())
    for size in (1, 7, 64):
        other = told(ActivityView(), disturbed(states, seed + size), group=size)
        assert other == calm


def test_a_day_counts_mentions_articles_and_texts() -> None:
    states = [
        mentioning("a", 5 * DAY + 1, TURKEY, unit="text"),
        mentioning("copy of a", 5 * DAY + 10, TURKEY, unit="text"),
        mentioning("b", 5 * DAY + HOUR, TURKEY, "nil:ada novak"),
    ]
    day = days(told(ActivityView(), states))["1970-01-06"]
    assert day["total"] == {
        "start": "1970-01-06T00:00:00Z",
        "mentions": 3,
        "articles": 3,
        "stories": 2,
    }
    assert [(each["start"], each["stories"]) for each in day["hours"]] == [  # type: ignore[attr-defined]
        ("1970-01-06T00:00:00Z", 1),
        ("1970-01-06T01:00:00Z", 1),
    ]


def test_a_withdrawn_article_is_gone_from_every_day() -> None:
    states = [mentioning("a", 5 * DAY, TURKEY), mentioning("b", 6 * DAY, TURKEY)]
    withdrawn = mentioning("a", 5 * DAY, sequence=2)
    assert list(days(told(ActivityView(), [*states, withdrawn]))) == ["1970-01-07"]
    assert list(days(told(ActivityView(), [withdrawn, *states]))) == ["1970-01-07"]


def test_an_article_that_is_dated_anew_moves() -> None:
    states = [mentioning("a", 5 * DAY, TURKEY), mentioning("a", 6 * DAY, TURKEY, sequence=2)]
    assert list(days(told(ActivityView(), states, group=1))) == ["1970-01-07"]


def test_days_that_are_long_over_are_withdrawn() -> None:
    states = [mentioning("a", 5 * DAY, TURKEY), mentioning("b", (5 + TOLD_DAYS) * DAY, TURKEY)]
    assert len(days(told(ActivityView(), states, group=1))) == 2
    later = mentioning("c", (6 + TOLD_DAYS) * DAY, "nil:ada novak")
    assert list(days(told(ActivityView(), [*states, later], group=1))) == ["1970-01-13"]


def calm_weeks(entity: str, weeks: int) -> list[tuple[str, object]]:
    return [mentioning(f"calm {hour}", hour * HOUR, entity) for hour in range(0, weeks * 7 * 24, 8)]


def test_a_burst_is_told_while_it_is_open_and_closed_by_time_alone() -> None:
    shard = Shard(ActivityView())
    shard.take(calm_weeks(TURKEY, 3))  # type: ignore[arg-type]
    noon = 21 * DAY + 12 * HOUR
    shard.take([mentioning(f"news {number}", noon + number, TURKEY) for number in range(12)])
    [change] = [each for each in shard.changes() if each.key.name == f"{TURKEY}|1970-01-22"]
    [burst] = orjson.loads(change.record or b"")["bursts"]
    assert (burst["status"], burst["opened_at"]) == ("open", "1970-01-22T12:00:00Z")
    assert burst["articles"] == [f"news {number}" for number in range(5)]
    shard.take([mentioning("elsewhere", noon + 4 * HOUR, "nil:ada novak")])
    [change] = [each for each in shard.changes() if each.key.name.startswith(TURKEY)]
    [closed] = orjson.loads(change.record or b"")["bursts"]
    assert (closed["status"], closed["closed_at"]) == ("closed", "1970-01-22T13:00:00Z")
    assert closed["id"] == burst["id"]


def test_twenty_copies_of_one_text_are_no_burst() -> None:
    noon = 21 * DAY + 12 * HOUR
    copies = [mentioning(f"copy {n}", noon + n, TURKEY, unit="one text") for n in range(20)]
    day = days(told(ActivityView(), [*calm_weeks(TURKEY, 3), *copies]))["1970-01-22"]  # type: ignore[list-item]
    assert day["bursts"] == []
    assert day["total"]["articles"] == 20  # type: ignore[index]


def test_a_withdrawal_ends_a_burst_that_was_none() -> None:
    noon = 21 * DAY + 12 * HOUR
    news_ = [mentioning(f"news {n}", noon + n, TURKEY) for n in range(12)]
    back = [mentioning(f"news {n}", noon + n, sequence=2) for n in range(11)]
    states = [*calm_weeks(TURKEY, 3), *news_, *back]
    assert days(told(ActivityView(), states))["1970-01-22"]["bursts"] == []  # type: ignore[arg-type]


def test_what_is_told_again_is_told_once() -> None:
    shard = Shard(ActivityView())
    states = news(50, 1)
    shard.take(states)
    assert shard.changes() != []
    shard.take(states)
    assert shard.changes() == []
