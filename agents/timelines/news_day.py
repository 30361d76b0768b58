"""The day that an article is about: when what it tells without a date is likely to have been."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

DAY = 10
"""Characters of a day."""
LEAD = 600
"""Characters: what stands behind them is no lead."""
NEWS = timedelta(days=7)
EXACT = frozenset({"day", "time"})


def news_day(article: Mapping[str, Any]) -> str | None:
    """Give the first day that the lead names, up to a week back; else that of publication."""
    if article["published_at"] is None:
        return None
    published: str = article["published_at"][:DAY]
    named = (
        day
        for event in article["events"]
        if event["trigger"]["start"] < LEAD and (day := day_of(event)) and is_news(day, published)
    )
    return next(named, published)


def day_of(event: Mapping[str, Any]) -> str | None:
    """Give the day that an expression names for an event that happened."""
    time = event["time"]
    if event["modality"] != "happened" or not time or time["basis"] != "expression":
        return None
    day: str | None = time["earliest"] if time["granularity"] in EXACT else None
    return day


def is_news(day: str, published: str) -> bool:
    """Tell a day shortly before the article."""
    return timedelta() <= date.fromisoformat(published) - date.fromisoformat(day) <= NEWS
