"""The people, or failing them the outlet, that a byline names."""

import re
from collections.abc import Iterable, Iterator

from agents.ingest.names import label
from agents.word_lists import lines, words

BY = re.compile(
    r"^(?:(?:written|posted|published|story|reporting|words|text|analysis)\s+)?"
    r"(?:by|von|par|por|di|av|door)\b:?\s+",
    re.IGNORECASE,
)
BETWEEN_NAMES = re.compile(r"[;|\n•·]|\s(?:and|&)\s|,\s*and\s")
# `jane@example.org (Jane Roe)`, as RSS asks for, and `Jane Roe <jane@example.org>`.
MAIL = re.compile(r"[<(\[]?(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}[>)\]]?")
ADDRESS = re.compile(
    r"https?://|\bwww\b|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:/|$)|\s(?:com|org|net)$", re.IGNORECASE
)
BRACKETS = re.compile(r"[(\[]([^()\[\]]{0,60})[)\]]")
# Where, and for whom: `Jane Roe in Leeds`, `Jane Roe for the Gazette`.
CIRCUMSTANCE = re.compile(r"(?<=\w)\s(?:in|at|for|of|from|with|reports?|reporting)\s.*$")
SLUG = re.compile(r"[a-z]+(?:[-_][a-z]+){1,3}")
SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv)\.?", re.IGNORECASE)
DEGREE = re.compile(r"(?:ph\.?d|m\.?d|m\.?a|m\.?sc|b\.?a|esq|r\.?n|obe|mbe)\.?", re.IGNORECASE)
NO_AUTHOR = frozenset(lines("ingest", "no_author.txt"))
JOBS = words("ingest", "en/job_titles.txt")
FIELDS = words("ingest", "en/job_fields.txt") | {"and", "&", "the"}
OUTLETS = words("ingest", "en/outlet_words.txt")
FULL_NAME = 2
LONGEST = 1000


def bylines(value: object) -> list[str] | None:
    """Read the authors, however a feed lists them; None where nobody is named.

    An outlet or agency counts where no person stands beside it.
    """
    entries = value if isinstance(value, list) else [value]
    names = [name for entry in entries for name in named_in(label(entry) or "")]
    people = [name for name in names if not is_outlet(name)]
    return list(without_doubles(people or names)) or None


def named_in(byline: str) -> Iterator[str]:
    """Part ``By A and B`` or ``A; B`` into the names in it."""
    byline = byline[:LONGEST]
    # What stands in brackets is the name after an address, and the agency after a name.
    byline = BRACKETS.sub(r"\1" if MAIL.match(byline) else "", byline)
    byline = MAIL.sub(" ", byline)
    for part in BETWEEN_NAMES.split(byline):
        for name in between_commas(BY.sub("", part.strip(), count=1)):
            cleaned = person(name)
            if cleaned and cleaned.casefold() not in NO_AUTHOR and not ADDRESS.search(cleaned):
                yield cleaned


def between_commas(name: str) -> list[str]:
    """Part at commas where full names stand between them; ``Doe, Jane`` is one, turned round."""
    parts = [part.strip() for part in name.split(",") if part.strip(" .")]
    parts = [part for at, part in enumerate(parts) if not is_title(part, is_first=not at)]
    if len(parts) == FULL_NAME and SUFFIX.fullmatch(parts[1]):
        return [" ".join(parts)]
    if len(parts) == FULL_NAME and " " not in parts[0] and not parts[1].isupper():
        return [f"{parts[1]} {parts[0]}"]
    # A short name beside a full one is the agency's.
    full = [part for part in parts if " " in part]
    return full or parts


def is_title(part: str, *, is_first: bool) -> bool:
    """Tell whether a part of a byline is a degree or a job, alone or behind a name."""
    parts = part.casefold().split()
    if DEGREE.fullmatch(part):
        return True
    if is_first:
        return parts[-1] in JOBS and FIELDS.issuperset(parts[:-1])
    return parts[-1] in JOBS or parts[0] in JOBS


def person(name: str) -> str:
    """Leave out of a name where, for whom and as what somebody writes."""
    name = CIRCUMSTANCE.sub("", " ".join(name.split()).strip(" ,.-"))
    if SLUG.fullmatch(name):
        return re.sub("[-_]", " ", name).title()
    parts = name.split()
    if len(parts) > FULL_NAME and parts[-1].casefold() in JOBS and not is_outlet(name):
        parts.pop()
        while len(parts) > FULL_NAME and parts[-1].casefold() in FIELDS:
            parts.pop()
    return " ".join(parts)


def is_outlet(name: str) -> bool:
    """Tell whether a name is an outlet's or agency's: by its words, or in capitals as initials."""
    parts = name.split()
    return not OUTLETS.isdisjoint(name.casefold().split()) or (len(parts) == 1 and name.isupper())


def without_doubles(names: Iterable[str]) -> Iterator[str]:
    """Yield each name once, also where it comes again as a slug or in other letters."""
    seen: set[str] = set()
    for name in names:
        letters = "".join(filter(str.isalnum, name.casefold()))
        if letters not in seen:
            seen.add(letters)
            yield name
