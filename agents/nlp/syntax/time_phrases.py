"""Phrases that tell when and may stand right behind a verb: "on Monday night", "late last week".

Only what can be when something was said: neither "next week" nor a bare number is.
"""

import re

from agents.nlp.datelines.form import DAY, MONTH, WEEKDAY
from agents.word_lists import words

PART = r"(?:morning|afternoon|evening|night)"
NAMED_MONTH = rf"(?=[A-Z])(?i:{MONTH})"
NAMED_WEEKDAY = rf"(?=[A-Z])(?i:{WEEKDAY})"
YEAR = r"(?:,?\ \d{4})?+"
DATE = rf"(?:{NAMED_MONTH}\ {DAY}{YEAR}|{DAY}\ {NAMED_MONTH}{YEAR})"
LAST = rf"[Ll]ast\ (?:week|weekend|month|quarter|year|{PART}|{NAMED_MONTH}|{NAMED_WEEKDAY})"
THIS = rf"(?:[Ee]arlier\ )?[Tt]his\ (?:week|weekend|month|{PART})"
ALONE = (
    rf"(?:{NAMED_WEEKDAY}(?:\ {PART})?+(?:,?\ {DATE})?+|{DATE}|{LAST}|{THIS}"
    rf"|(?i:yesterday)(?:\ {PART})?+|(?i:today|tonight))"
)
AFTER_PREPOSITION = (
    rf"(?:{ALONE}|{NAMED_MONTH}{YEAR}|\d{{4}}|(?:same\ )?(?:day|week|weekend|{PART}))"
)
TIME_PHRASE = re.compile(
    rf"(?:(?i:late|early|earlier|later)\ )?"
    rf"(?:(?P<preposition>(?i:on|in|at|over|during))\ (?:the\ )?(?:(?:late|early|mid)[\ -])?"
    rf"{AFTER_PREPOSITION}|{ALONE})(?![\w'\u2019-])"
)
BEGINNINGS = words("nlp/syntax", "en/time_beginnings.txt")
"""What they begin with, but for numbers."""
