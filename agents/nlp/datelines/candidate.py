"""The beginning of a line that is written like a dateline, and what tells whether it is one."""

import re
from typing import NamedTuple

from agents.nlp.datelines.form import HYPHENS, SMALL_WORDS
from agents.word_lists import rows, words

# More words, with nothing else that tells a dateline, are a headline.
MOST_WORDS = 4
AGENCIES = words("nlp/datelines", "en/agencies.txt")
LABELS = words("nlp/datelines", "en/labels.txt")
CITIES = frozenset(
    spelling.casefold()
    for kind, name, more in rows("nlp/entities", "en/places.tsv", 3)
    if kind == "GPE"
    for spelling in [name, *filter(None, more.split("|"))]
)
REGIONS = CITIES | {
    spelling.casefold()
    for _, _, _, name, more, _ in rows("nlp/entities", "en/countries.tsv", 6)
    for spelling in [name, *filter(None, more.split("|"))]
}
BREAKS = re.compile(r"[ /-]+")
LETTERS = re.compile(r"[^\W\d_]+")
# A politician's party and state stand in brackets like an agency: "(R-Texas)".
PARTY = re.compile(r"[A-Z]{1,3}-")
PREFIX = re.compile(r"(Ma?c|d['\u2019]|al-)(?=[A-Z])")


class Candidate(NamedTuple):
    """What the form of a dateline matched."""

    city: str
    """The place; empty where none is named."""
    regions: tuple[str, ...]
    """What it lies in."""
    agency: str
    """What stands in brackets."""
    dated: bool
    """Is there a date?"""
    sign: str
    """The dash or colon that ends it, with the blanks beside it; empty for a bracket."""
    goes_on: bool
    """Does what follows begin in small letters?"""

    def is_dateline(self, *, at_head: bool) -> bool:
        """Tell a dateline; a place alone is one at the head of an article only."""
        if not self.city:
            return self._is_by_agency() and self.sign not in {"", ": "}
        if len(self.city) == 1 or not is_name(self.city) or self.sign in HYPHENS:
            return False
        if self.sign == ": ":
            return self.dated or (at_head and is_in_capitals(self.city) and self._is_known())
        if is_in_capitals(self.city):
            return self._is_told_by_capitals(at_head=at_head)
        return self._is_told_otherwise(at_head=at_head)

    def names_place(self) -> bool:
        """Tell a place from a label such as "EXCLUSIVE", an aircraft, a headline in capitals."""
        if self.city.startswith(("ABOARD ", "ON BOARD ")):
            return False
        if self.dated or self.agency or self._is_in_region() or self._is_known():
            return bool(self.city)
        return BREAKS.search(self.city) is None and self.city.casefold() not in LABELS

    def _is_told_by_capitals(self, *, at_head: bool) -> bool:
        if self.agency or self.dated:
            return bool(self.sign) or (self._is_by_agency() and not self.goes_on)
        if self.goes_on or not self.sign:
            return False
        few = len(BREAKS.split(self.city)) <= MOST_WORDS
        return self._is_in_region() or (at_head and few and not self.regions)

    def _is_told_otherwise(self, *, at_head: bool) -> bool:
        if self._is_by_agency():
            return bool(self.sign) or not self.goes_on
        if self.goes_on or not self.sign:
            return False
        return self.dated or (at_head and self._is_known())

    def _is_by_agency(self) -> bool:
        return is_agency(self.agency) and not PARTY.match(self.agency)

    def _is_in_region(self) -> bool:
        last = "".join(self.regions[-1:])
        return last.casefold() in REGIONS or (bool(last) and not is_in_capitals(last))

    def _is_known(self) -> bool:
        known = REGIONS if self.regions else CITIES
        return (self.regions or (self.city,))[-1].casefold() in known


def is_agency(name: str) -> bool:
    """Tell the name of a news agency, or one that ends like theirs."""
    return not AGENCIES.isdisjoint(map(str.casefold, LETTERS.findall(name)))


def is_name(city: str) -> bool:
    """Tell words that begin with capitals, or may stand small in the name of a place."""
    return all(word[0].isupper() or word in SMALL_WORDS for word in BREAKS.split(city) if word)


def is_in_capitals(city: str) -> bool:
    """Tell a name in capitals, but for "Mc" and small words."""
    found = [word for word in BREAKS.split(city) if word and word not in SMALL_WORDS]
    return bool(found) and all(PREFIX.sub("", word).isupper() for word in found)
