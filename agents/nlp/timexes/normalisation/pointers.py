"""Words that point: how many units back or on, and from which day."""

from datetime import date

from agents.nlp.timexes.normalisation.intervals import interval
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import Setting

POINTERS = ("LAST", "PAST", "LATEST", "NEXT", "PREVIOUS", "FOLLOWING", "THIS", "THAT", "CURRENT")
BACK_REFERENCES = {"PREVIOUS", "FOLLOWING", "THAT"}


def origin(phrase: Phrase, setting: Setting) -> date | None:
    """Give the day that a phrase counts from: a date named before for "the following", "that"."""
    pointer = phrase.first(*POINTERS)
    refers = pointer is not None and pointer.kind in BACK_REFERENCES
    return (mentioned_day(setting) if refers else None) or setting.anchor


def mentioned_day(setting: Setting) -> date | None:
    """Give the first day of the date named before."""
    found = interval(setting.mentioned) if setting.mentioned else None
    return found and found.earliest


def pointed_step(phrase: Phrase) -> int:
    """Tell how many units a pointing word goes back or on."""
    pointer = phrase.first(*POINTERS)
    if pointer is None or pointer.kind in {"CURRENT", "THIS", "THAT"}:
        return phrase.number("PAST", "NEXT") or 0
    return int(pointer.meaning)
