"""What a dateline is written like: place, date, agency and a dash, most of which may be missing."""

import re

from agents.word_lists import words

SMALL_WORDS = words("nlp/datelines", "en/small_words.txt")
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
DATE = (
    rf"(?i:(?:{WEEKDAY},?\ )?(?:{MONTH}\ {DAY}|{DAY}\ (?:of\ )?{MONTH})(?:,?\ \d{{4}})?"
    rf"|\d{{4}}-\d\d-\d\d|{WEEKDAY})(?!\w)"
)
SMALL = "|".join(sorted(SMALL_WORDS))
# Possessive: no word is tried again in parts.
WORD = r"[^\W\d_][\w.'\u2019]{0,30}+"
NAME = rf"(?=[^\Wa-z]){WORD}(?:[\ /-](?:(?=[^\Wa-z])|(?:{SMALL})\b){WORD}){{0,5}}"
AGENCY = r"\(\ ?(?P<agency>[^\W\d_][^()]{1,40})\)|/(?P<wire>[A-Z][\w .-]{1,30})/"
HYPHENS = frozenset("-\u2010\u2011")
DASHES = frozenset("\u2012\u2013\u2014\u2015\u2212_|")
DASH = rf"(?:[{''.join(sorted(HYPHENS))}]{{1,3}}|[{''.join(sorted(DASHES))}])"
DATELINE = re.compile(
    rf"""(?:\([A-Z]{{2,12}}\)\ )?(?:(?P<early>{DATE}),?\ {{1,2}})?
    (?:(?P<places>{NAME}(?:,\ ?{NAME}){{0,2}})|\((?P<enclosed>{NAME}(?:,\ ?{NAME})?)\))?
    (?:\ ?(?:,|{DASH}|\ )\ ?(?P<date>{DATE}))?
    (?:[,:.]?\ {{0,2}}{DASH}{{0,2}}\ ?(?:{AGENCY}))?
    (?:,?\ (?P<late>{DATE}))?
    (?:(?P<dash>\ {{0,2}}{DASH}{{1,2}}\ {{0,2}})|(?P<colon>:\ )|(?<=[)/])\.?\ ?)""",
    re.VERBOSE,
)
NAMED = re.compile(NAME)
WORDS = re.compile(WORD)
BEGINNING = re.compile(rf"\s{{0,9}}(?=[\d(]|{NAME}\s{{0,2}}(?:[\d,:(/]|{DASH}))")
"""What every dateline begins with, and few other lines do."""
TIME = re.compile(rf"{DATE}|(?i:{MONTH})")
"""What is no place, though written like one."""
BLANKS = str.maketrans("\t\xa0\u2009\u202f", "    ")
"""One form of blank for all, so that a line stays as long."""
