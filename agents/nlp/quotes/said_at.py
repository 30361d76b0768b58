"""When something was said: the time of its cue, where that is not the time of what was said."""

from typing import Any

from spacy.tokens import Doc

from agents.nlp.extensions import known
from agents.nlp.quotes.attribution import Ranges
from agents.nlp.quotes.quotation import Quotation

DAYS = {"day", "time"}


class SayingTimes:
    """The times that the events component gives to the cues of an article."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        events: list[Any] = known(doc, "events") or []
        self._timexes: list[Any] = known(doc, "timexes") or []
        self._times = {event.trigger: event.time for event in events if is_expressed(event.time)}

    def of(self, quote: Quotation) -> str | None:
        """Give when a quote was said; None where the text does not say so for sure."""
        if quote.cue is None:
            return None
        time, cue = self._times.get(quote.cue.head), self._doc[quote.cue.head].idx
        if time is None or self._is_of_content(quote.spans, cue, time):
            return None
        value: str = time.value
        return value

    def _is_of_content(self, spans: Ranges, cue: int, time: Any) -> bool:  # noqa: ANN401 - of events
        """Tell a time inside the words said; or behind them, when it is longer than a day.

        `Admitted two thefts in 2017` tells when the thefts were.
        """
        if time.timex is None or time.timex >= len(self._timexes):
            return False
        place = self._timexes[time.timex].start_char
        if cue < spans[0][0] and spans[-1][1] <= place and time.granularity not in DAYS:
            return True
        return any(start <= place < end for start, end in spans)


def is_expressed(time: Any) -> bool:  # noqa: ANN401 - of the events component
    """Tell a time that an expression gives in full: ``XXXX-10``, any October, is no date."""
    return (
        time is not None
        and time.basis == "expression"
        and time.value[:1].isdigit()
        and "X" not in time.value
    )
