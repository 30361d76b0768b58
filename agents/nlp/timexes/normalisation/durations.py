"""Lengths of time and how often: "three years", "half an hour", "every Monday"."""

from typing import NamedTuple

from agents.nlp.timexes.recognition.numerals import number
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import Setting, TimexValue

UNIT_KINDS = ("UNIT", "WEEK", "QUARTER", "YEAR", "CENTURY", "WEEKEND", "WEEKS", "UNITS", "SECOND")
NUMBER_KINDS = (
    *("NUMBER", "DAYNUM", "TWO", "COUNT", "FOUR", "FIGURES", "DECIMAL", "FRACTION"),
    *("ONES", "TEENS"),
)
MOD_KINDS = ("ABOUT", "OVER", "MORE", "LEAST", "UP")
HALVES = {"Y": "6M", "TH": "30M", "TM": "30S", "D": "12H", "E": "5Y", "C": "50Y"}
# "No more than" and "no less than".
AT_MOST = {"MORE_THAN": "EQUAL_OR_LESS", "LESS_THAN": "EQUAL_OR_MORE"}
# Units that TIMEX3 has no letter for, in those it has.
MULTIPLES = {"E": (10, "Y"), "C": (100, "Y"), "FN": (2, "W")}


class Length(NamedTuple):
    """So many of a unit; no number is told by "several"."""

    number: float | None
    unit: str
    half: bool = False

    @property
    def value(self) -> str:
        """Write the length as TIMEX3 does: P3Y, PT30M, PXD."""
        count, unit = self.number, self.unit
        if unit == "FN" or (count is not None and unit in MULTIPLES):
            times, unit = MULTIPLES[unit]
            count = count and count * times
        number = "X" if count is None else f"{count:.10g}"
        letter = {"WE": "W"}.get(unit, unit[-1])
        start = "PT" if unit.startswith("T") else "P"
        return f"{start}{number}{'E' if unit == 'E' else letter}{self.tail(start)}"

    def tail(self, start: str) -> str:
        """Write the half that "two and a half years" adds."""
        if not self.half or self.unit not in HALVES:
            return ""
        return ("T" if start == "P" and self.unit == "D" else "") + HALVES[self.unit]


def length(phrase: Phrase) -> Length | None:
    """Find how long a phrase says."""
    inner = phrase.first("SPAN")
    if inner is not None:
        return length(inner)
    unit = "TS" if phrase.first("SECOND") else phrase.word(*UNIT_KINDS)
    if phrase.rule == "vague_span":
        return Length(None, unit)
    told = phrase.first(*NUMBER_KINDS, "COUPLE")
    half = phrase.first("HALF") is not None
    if not unit or (told is None and phrase.first("VAGUE", "UNITS", "WEEKS")):
        return Length(None, unit) if unit else None
    count = 1 if told is None else number(told)
    if unit in HALVES and told is not None and told.kind == "NUMBER" and count % 1:
        return Length(int(count), unit, half=True)
    return Length(count, unit, half=half)


def duration(phrase: Phrase, _: Setting) -> TimexValue | None:
    """Read a length of time."""
    if phrase.rule == "half_span":
        unit = phrase.word(*UNIT_KINDS)
        if unit not in HALVES:
            return None
        start = "PT" if unit in {"TH", "TM", "D"} else "P"
        return TimexValue("DURATION", start + HALVES[unit])
    found = length(phrase)
    return found and TimexValue("DURATION", found.value, modifier(phrase))


def modifier(phrase: Phrase) -> str | None:
    """Give the ``mod`` of a length: what stands before it says whether it is more or less."""
    if phrase.first("UP"):
        return "EQUAL_OR_LESS"
    # "Two more weeks" are two.
    mod = "" if phrase.rule == "span" else phrase.word(*MOD_KINDS)
    if phrase.first("NO"):
        return AT_MOST.get(mod, mod)
    return mod or ("APPROX" if phrase.first("COUPLE") else None)


def every(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read "every day", "each Thursday", "every two years", "the first Monday of every month"."""
    if phrase.rule == "set_in":
        return every(phrase.split("EVERY")[1]._replace(rule="every"), setting)
    kinds = ("WEEKDAY", "MONTH", "DOUBTFUL", "ABBREVIATED", "SEASON", "PART")
    part = phrase.first(*kinds)
    if part is None:
        found = length(phrase)
        return found and TimexValue("SET", found.value)
    if part.kind == "WEEKDAY":
        return TimexValue("SET", f"XXXX-WXX-{part.meaning}")
    if part.kind == "PART":
        return TimexValue("SET", f"XXXX-XX-XXT{part.meaning}")
    month = part.meaning if part.kind == "SEASON" else f"{part.meaning:02}"
    return TimexValue("SET", f"XXXX-{month}")


def often(phrase: Phrase, _: Setting) -> TimexValue:
    """Read "daily" and "annually"."""
    return TimexValue("SET", phrase.word("OFTEN"))


def rate(phrase: Phrase, _: Setting) -> TimexValue | None:
    """Read "twice a week"."""
    unit = phrase.word(*UNIT_KINDS)
    return TimexValue("SET", Length(1, unit).value) if unit else None


def weekdays(phrase: Phrase, _: Setting) -> TimexValue:
    """Read "Mondays" and "Tuesday nights"."""
    parts = phrase.word("PARTS")
    day = phrase.number("WEEKDAYS", "WEEKDAY")
    return TimexValue("SET", f"XXXX-WXX-{day}" + (f"T{parts}" if parts else ""))
