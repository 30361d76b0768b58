"""The date in what people write: day, month and year, in words or figures."""

import re
from datetime import UTC, datetime

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("jan january", "feb february", "mar march", "apr april", "may", "jun june"),
            *("jul july", "aug august", "sep sept september", "oct october", "nov november"),
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
YEAR = r"(?<!\d)(?P<year>\d{4})(?!\d)"
SHORT_YEAR = r"(?<!\d)(?P<year>\d{4}|\d{2})(?![\d:])"
DATES = [
    re.compile(pattern)
    for pattern in (
        rf"{YEAR}(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?!\d)",
        r"^(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
        rf"{DAY}(?: of)?[-/ .,]{{0,3}}{MONTH}[-/ ,]{{0,3}}{SHORT_YEAR}",
        rf"{MONTH}[-/ ]{{0,3}}{DAY}[-/ ,]{{0,3}}{YEAR}",
        rf"{YEAR}[-/ ,]{{1,3}}{MONTH}[-/ ]{{1,3}}{DAY}",
        # As C writes it, with the time between day and year.
        rf"{MONTH} {{1,2}}{DAY}(?P<between>(?: [^ ]{{1,14}}){{1,2}}) {YEAR}$",
        r"(?<!\d)(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)",
    )
]
# POSIX: of two figures, those from 69 on are of the twentieth century.
TURN_OF_CENTURY = 69


class DoubtedTime(ValueError):
    """A value that may be a time, but not for sure which."""


def date_in(written: str) -> tuple[datetime, str]:
    """Read the first date, and give what stands around it."""
    found = next(filter(None, (date.search(written) for date in DATES)), None)
    if found is None:
        raise DoubtedTime("no known form of a date")
    parts = found.groupdict()
    month, day = month_and_day(parts)
    between = parts.get("between") or ""
    rest = f"{written[: found.start()]} {between} {written[found.end() :]}"
    if any(date.search(rest) for date in DATES[:5]):
        raise DoubtedTime("more than one date")
    return datetime(full_year(parts["year"]), month, day, tzinfo=UTC), rest


def month_and_day(parts: dict[str, str | None]) -> tuple[int, int]:
    """Give month and day; two numbers that could be either are doubted, except in the dotted form.

    Dots are written where the day comes first.
    """
    if month := parts.get("month"):
        return MONTHS.get(month) or int(month), int(parts["day"] or 0)
    first, second = int(parts["first"] or 0), int(parts["second"] or 0)
    months = range(1, 13)
    if parts["mark"] == "." or first not in months or first == second:
        return second, first
    if second in months:
        raise DoubtedTime("day and month cannot be told apart")
    return first, second


def full_year(written: str | None) -> int:
    """Give the year, also for two figures as mails once had them."""
    year = int(written or 0)
    if len(written or "") > 2:  # noqa: PLR2004 - more than two figures
        return year
    return year + (1900 if year >= TURN_OF_CENTURY else 2000)
