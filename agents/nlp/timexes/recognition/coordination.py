"""Days that share their month: "3, 4 and 9 May" is three dates, each as if it were written out."""

from collections.abc import Iterator

from agents.nlp.timexes.recognition.phrase import Phrase

DAY_KINDS = ("DAYNUM", "ORDINAL", "DAYORDINAL")
YEAR_KINDS = frozenset({"FOUR", "SHORTYEAR", "LAST", "THIS", "NEXT", "THAT", "YEAR"})
MONTH_KINDS = frozenset({"MONTH", "DOUBTFUL", "ABBREVIATED"})
SHARED_KINDS = MONTH_KINDS | YEAR_KINDS


def coordinated(phrase: Phrase) -> Iterator[Phrase]:
    """Give the dates of a list of days, else the phrase itself."""
    if phrase.kind != "LIST":
        yield phrase
        return
    shared = tuple([part for part in phrase.parts if part.kind in SHARED_KINDS])
    days = phrase.every(*DAY_KINDS)
    for place, day in enumerate(days):
        start = day.start if place else phrase.start
        end = phrase.end if place == len(days) - 1 else day.end
        yield Phrase("DATE", start, end, "", "month_day", (day, *shared))
