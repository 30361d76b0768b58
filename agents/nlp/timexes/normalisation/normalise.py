"""The TIMEX3 reading of a phrase: each rule of the grammar has the function that reads it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from agents.nlp.timexes.normalisation import (
    clock,
    compounds,
    dates,
    durations,
    holidays,
    month_days,
    relative,
    weekdays,
    weeks,
    years,
)
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import Setting, TimexValue

Reader = Callable[[Phrase, Setting], TimexValue | None]
Joiner = Callable[[Phrase, TimexValue | None, Setting], TimexValue | None]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "iso": dates.iso,
        "slashed": dates.slashed,
        "fixed": dates.fixed,
        "days": month_days.days,
        "day_list": dates.full_date,
        "month_day": dates.full_date,
        "day_month": dates.full_date,
        "months": month_days.months,
        "month_year": dates.month_year,
        "new_year": holidays.festival,
        "weekday_beside": month_days.weekday_beside,
        "holiday": holidays.festival,
        "weekday_of_week": weekdays.weekday_of_week,
        "weekday_week": weeks.weekday_week,
        "weekday_last": weekdays.weekday_last,
        "weekday_in_month": dates.month_told,
        "weekdays_ago": weekdays.weekdays_ago,
        "weekday_day": month_days.weekday_day,
        "weekday_weeks": weeks.weekday_weeks,
        "weeks_ago_on": weeks.weeks_ago_on,
        "weeks_from": weeks.weeks_from,
        "before_last": relative.before_last,
        "nth_in": month_days.nth_in,
        "day_of_month": month_days.day_of_month,
        "quarter": dates.quarter,
        "quarters": dates.quarters,
        "half": dates.half,
        "season_year": dates.season_year,
        "season": dates.season,
        "century": years.century,
        "edged_decade": years.decade,
        "decade": years.decade,
        "fiscal_years": years.years,
        "fiscal_year": years.year,
        "years": years.years,
        "month": dates.month,
        "weekday_range": weekdays.weekday_range,
        "weekday": weekdays.weekday,
        "year_end": years.year_end,
        "short_year": years.year,
        "year_period": relative.year_period,
        "year": years.year,
        "last_named": relative.last_named,
        "this_part": relative.this_part,
        "next_part": relative.next_part,
        "today": relative.today,
        "year_ago": relative.year_ago,
        "pointed_unit": relative.pointed_unit,
        "the_weekend": relative.the_weekend,
        "the_quarter": relative.the_quarter,
        "the_period": relative.the_period,
        "the_year": relative.the_year,
        "recent_units": relative.recent,
        "ages": relative.reference,
        "now": relative.reference,
        "ago": relative.ago,
        "from_now": relative.from_now,
        "in_time": relative.from_now,
        "in_span": relative.in_span,
        "shifted": relative.later,
        "weekdays": durations.weekdays,
        "every": durations.every,
        "set_in": durations.every,
        "often": durations.often,
        "rate": durations.rate,
        "directed_span": durations.duration,
        "working_span": durations.duration,
        "past_unit": durations.duration,
        "half_span": durations.duration,
        "vague_span": durations.duration,
        "span": durations.duration,
        "unit_long": durations.duration,
        "bare_span": durations.duration,
        "more_span": durations.duration,
        "hour": clock.hour,
        "hours": clock.hour,
    }
)
JOINERS: Mapping[str, Joiner] = MappingProxyType(
    {
        "edge": compounds.edge,
        "part_of_day": compounds.part_of_day,
        "day_beside": compounds.day_beside,
        "span_beside": compounds.span_beside,
        "week_of": compounds.week_of,
        "half_of": compounds.half_in,
        "quarter_of": compounds.quarter_in,
        "hour_date": compounds.hour_date,
        "early": compounds.early,
        "early_units": compounds.early_units,
    }
)


def reading(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read a phrase; None where it turns out to be no expression of time."""
    join = JOINERS.get(phrase.rule)
    if join is None:
        return READERS[phrase.rule](phrase, setting)
    inner = phrase.first("DATE", "LIST")
    return join(phrase, reading(inner, setting) if inner else None, setting)
