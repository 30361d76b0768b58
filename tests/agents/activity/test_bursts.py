"""Bursts in hours of which the usual count, and what becomes of it, is known."""

import pytest

from agents.activity.bursts import FIRST_HOURS, MOST_HOURS, Found, Watch
from agents.activity.view import ActivityView
from streams.delivery.aggregation.shard import Shard
from tests.support.attention import MONDAY, Made, Score, Truth, made, score
from tests.support.mentions import HOUR, mentioning

CALM = [2, 1, 3, 2, 2, 1, 2, 3] * 42


def found(counts: list[int]) -> list[Found]:
    watch = Watch(MONDAY)
    watch.follow(counts)
    return watch.found(0)


def spans(counts: list[int]) -> list[tuple[int, int | None]]:
    return [(each.opened - MONDAY, each.closed and each.closed - MONDAY) for each in found(counts)]


def test_what_is_usual_is_no_burst() -> None:
    assert found(CALM) == []


def test_a_burst_opens_at_its_first_hour_and_closes_when_it_is_quiet() -> None:
    assert spans([*CALM, 20, 25, 18, *CALM[:10]]) == [(len(CALM), len(CALM) + 3)]


def test_a_burst_goes_on_over_one_quiet_hour() -> None:
    assert spans([*CALM, 20, 2, 25, *CALM[:10]]) == [(len(CALM), len(CALM) + 3)]


def test_a_burst_grows_while_it_is_open() -> None:
    [small] = found([*CALM, 20])
    [large] = found([*CALM, 20, 30])
    assert small.closed is None
    assert (large.opened, large.closed) == (small.opened, None)
    assert large.stories == small.stories + 30
    assert large.surprise > small.surprise


def test_the_hour_that_is_not_over_opens_and_does_not_close() -> None:
    watch = Watch(MONDAY)
    watch.follow(CALM)
    [opened] = watch.copy().found(20)
    assert opened.closed is None
    watch.follow([20, 20, 0])
    [still] = watch.found(0)
    assert still.closed is None


def test_hours_that_are_each_a_little_much_are_a_burst_together() -> None:
    assert len(found([*CALM, 6, 7, 6, 7, 6, 6, *CALM[:10]])) == 1
    assert found([*CALM, 6, *CALM[:10]]) == []


def test_a_new_name_in_many_stories_is_a_burst() -> None:
    assert spans([0] * 200 + [6]) == [(200, None)]
    assert spans([0] * 200 + [2]) == []


def test_nothing_is_usual_at_the_beginning() -> None:
    assert found([20] * (FIRST_HOURS - 1)) == []


def test_the_rhythm_of_the_day_is_no_burst() -> None:
    night, day = [0] * 12, [9, 11, 8, 10, 9, 12, 10, 9, 8, 11, 10, 9]
    days = (night + day) * 20
    assert [each for each in found(days) if each.opened >= MONDAY + 5 * 24] == []
    assert spans([*days, *day]) == [(len(days) + 1, None)]


def test_a_burst_does_not_teach_what_is_usual() -> None:
    [first, second] = found([*CALM, *[30] * 12, *CALM[:48], 30, 30, *CALM[:5]])
    assert second.level == pytest.approx(first.level, rel=0.15)


def test_what_lasts_too_long_is_usual_from_then_on() -> None:
    [only] = found([*CALM, *[30] * (2 * MOST_HOURS)])
    assert only.closed == only.opened + MOST_HOURS


def test_a_copy_goes_on_like_the_original() -> None:
    watch = Watch(MONDAY)
    watch.follow([*CALM, 20])
    other = watch.copy()
    watch.follow([30, 2, 2, 2])
    other.follow([30, 2, 2, 2])
    assert other.found(1) == watch.found(1)


def test_the_bursts_of_a_made_stream_are_found() -> None:
    stream = made(7, entities=60)
    result = score([[span(each, stream) for each in found(one.counts)] for one in stream], stream)
    assert result.f1 >= 0.92
    assert result.false_alarms <= 0.05


def span(burst: Found, stream: list[Made]) -> Truth:
    end = MONDAY + len(stream[0].counts) if burst.closed is None else burst.closed
    return Truth(burst.opened - MONDAY, end - MONDAY)


@pytest.mark.long
def test_they_are_found_as_articles_come() -> None:
    """Hour by hour, as an alerting service would see them: what is told of a day when it is new."""
    stream = made(8, entities=40)
    told = [as_told(each) for each in stream]
    result: Score = score(told, stream)
    # Of few entities: 0.90 and 0.08, and 0.90 and 0.03 of the next forty.
    assert result.f1 >= 0.87
    assert result.false_alarms <= 0.1


def as_told(one: Made) -> list[Truth]:
    """Give the bursts of one entity that were told at any time."""
    view = ActivityView()
    bursts: dict[int, int] = {}
    shard = Shard(view)
    for hour, count in enumerate(one.counts):
        at = (MONDAY + hour) * HOUR
        shard.take(mentioning(f"{hour} {number}", at, "wd:Q43") for number in range(count))
        shard.take([mentioning(f"clock {hour}", at, "nil:clock")])
        shard.changes()
        for each in view.entities["wd:Q43"].bursts() if "wd:Q43" in view.entities else []:
            end = each.closed if each.closed is not None else MONDAY + hour + 1
            bursts[each.opened - MONDAY] = end - MONDAY
    return [Truth(*each) for each in sorted(bursts.items())]
