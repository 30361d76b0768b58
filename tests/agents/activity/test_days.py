"""Sums that are kept for busy days are those that are made anew for others."""

from hypothesis import given, settings
from hypothesis import strategies as st

from agents.activity import days
from agents.activity.days import DAY, FIVE_MINUTES, HOUR, Day, Saying, Sums, rows_of

SAYINGS = st.builds(
    Saying,
    at=st.integers(0, DAY - 1),
    unit=st.sampled_from("abc"),
    name=st.sampled_from(["Turkey", "Türkiye"]),
    type=st.sampled_from(["GPE", "ORG"]),
    mentions=st.integers(1, 3),
)


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from("abcdefghij"), SAYINGS, min_size=2), st.data())
def test_kept_sums_are_as_those_made_anew(sayings: dict[str, Saying], data: st.DataObject) -> None:
    kept, plain = Day(), Day()
    for article, saying in sayings.items():
        kept.put(article, saying)
        kept._sums = kept._sums or Sums(kept.sayings.values())  # noqa: SLF001 - as a busy day has
        plain.put(article, saying)
    for article in data.draw(st.lists(st.sampled_from(sorted(sayings)), max_size=1)):
        kept.drop(article)
        plain.drop(article)
    for seconds in (FIVE_MINUTES, HOUR, DAY):
        assert kept.rows(seconds) == plain.rows(seconds)
    assert (kept.name(), kept.type()) == (plain.name(), plain.type())
    assert kept.stories() == plain.stories()


def test_a_busy_day_keeps_its_sums() -> None:
    day = Day()
    for number in range(days.KEPT_FROM):
        day.put(f"a{number}", Saying(number * 60, f"unit {number}", "Turkey", "GPE", 2))
    assert day.rows(DAY) == [(0, 2 * days.KEPT_FROM, days.KEPT_FROM, days.KEPT_FROM)]
    day.put("later", Saying(7200, "unit 0", "Turkey", "GPE", 1))
    assert day.rows(DAY) == rows_of(day.sayings.values(), DAY)
    assert sum(day.stories()) == days.KEPT_FROM
