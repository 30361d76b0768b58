"""Years, decades and centuries: "1998", "the '60s", "fiscal 2024", "2019-20"."""

from datetime import MAXYEAR, date

from agents.nlp.timexes.normalisation.pointers import origin, pointed_step
from agents.nlp.timexes.recognition.numerals import ordinal
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import Setting, TimexValue

CENTURY = 100
# Two digits so far ahead of the article, and no farther, are of its own century.
AHEAD = 10
THIS_CENTURY = date(2025, 1, 1)
# What ends in a year has begun in it or not long before: "1914-18"; else "2019-05" is a month.
LONGEST = 60
YEAR_POINTERS = ("LAST", "NEXT", "PREVIOUS", "FOLLOWING", "THIS", "THAT")
DASHES = ("HYPHEN", "SLASH")


def dated(value: str) -> TimexValue:
    """Give a plain date."""
    return TimexValue("DATE", value)


def year_text(year: int | None) -> str:
    """Write a year, unknown as XXXX."""
    return "XXXX" if year is None else f"{year:04}"


def told_year(phrase: Phrase, setting: Setting) -> int | None:
    """Give the year that a phrase tells: in figures, in two of them, or as "last year"."""
    year = phrase.number("FOUR")
    if year is not None:
        return year
    short = phrase.word("SHORTYEAR")
    if short:
        return full_year(int(short[1:]), setting.anchor)
    day = origin(phrase, setting)
    if phrase.first("YEAR") is None or phrase.first(*YEAR_POINTERS) is None or day is None:
        return None
    return min(max(day.year + pointed_step(phrase), 1), MAXYEAR)


def full_year(digits: int, anchor: date | None) -> int:
    """Complete a year of two digits: the last one before what is far ahead."""
    latest = (anchor or THIS_CENTURY).year + AHEAD
    return max(latest - (latest - digits) % CENTURY, 1)


def year(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read a year in figures, also a fiscal one."""
    return dated(year_text(first_year(phrase, setting)))


def first_year(phrase: Phrase, setting: Setting) -> int | None:
    """Give the year of "2024", "fiscal 2024", "FY2024" and "FY24"."""
    digits = phrase.word("FISCALYEAR")[len("FY") :]
    if not digits:
        return told_year(phrase, setting)
    return int(digits) if len(digits) > len("24") else full_year(int(digits), setting.anchor)


def years(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "2010-2014", "2019-20" and "2019/20" with both ends."""
    before, after = phrase.split(*DASHES)
    first, last = first_year(before, setting) or 0, after.parts[0]
    end = int(last.meaning)
    if last.kind != "FOUR":
        end = first + (end - first) % CENTURY if touching(before.parts[-1], last) else first
    if first < end < first + (LONGEST if last.kind != "FOUR" else MAXYEAR):
        return dated(f"{first:04}/{end:04}")
    is_month = last.kind == "DAYNUM" and last.meaning in range(1, 13) and end != first
    return dated(f"{first:04}-{last.meaning:02}" if is_month else year_text(first))


def touching(left: Phrase, right: Phrase) -> bool:
    """Tell whether but one sign stands between two words."""
    return right.start - left.end == 1


def year_end(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "year-end 2025"."""
    return year(phrase, setting)._replace(mod="END")


def decade(phrase: Phrase, _: Setting) -> TimexValue:
    """Read "the 1990s", "the late '90s" and "the nineties"."""
    words = phrase.word("DECADES")
    if words:
        return dated(words)
    digits = "".join(filter(str.isdigit, phrase.word("DECADE", "SHORTDECADE")))[:-1]
    value = digits if len(digits) > 1 else f"19{digits}" if digits > "1" else f"20{digits}"
    return TimexValue("DATE", value, phrase.word("EARLY", "LATE", "MID") or None)


def century(phrase: Phrase, _: Setting) -> TimexValue | None:
    """Read "the 20th century" as the hundred years that begin with 19."""
    number = ordinal(phrase)
    return None if not number else dated(f"{number - 1:02}")
