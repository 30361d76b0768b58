"""Where the model takes several names for one, or words beside a name for parts of it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from agents.nlp.entities.lexicon.gender import GIVEN_NAMES
from agents.nlp.entities.recognition.boundaries import ARTICLES, BETWEEN_NAMES, BRACKETS
from agents.nlp.entities.recognition.headlines import is_headline, is_no_part
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns

PEOPLES_AND_PLACES = frozenset({"NORP", "GPE"})
# These may be whole sentences, with verbs and all.
TITLED = frozenset({"WORK_OF_ART", "LAW", "EVENT"})
BEFORE_PLACES = frozenset({"to", "of", "in", "for", "from"})
DASHES = frozenset({"--", "\u2013", "\u2014"})
# "Minister of Oil and World Trade" has one office.
OF = frozenset({"of", "for"})
DIVIDERS = DASHES | BRACKETS | BETWEEN_NAMES
# A noun in small letters that ends names such as "Democratic party".
PARTY, LONGEST_PARTY = "party", 3


class Pieces:
    """Cut the model's spans where names touch: "Acme's Rocket", "Acme (ACM)", "Acme Buys Roe"."""

    def __init__(self, reading: TokenColumns, known_at: Mapping[int, Name]) -> None:
        self._reading = reading
        self._known_at = known_at

    def of(self, begin: int, end: int, kind: str) -> Iterator[tuple[int, int]]:
        """Yield the pieces of a span; one behind a headline's verb must be a name elsewhere."""
        words, cut_at = self._reading.words, None
        for i in range(begin, end):
            if self._divides(begin, i, end):
                yield begin, i
                begin = i + 1
            elif kind not in TITLED and self._is_no_part(begin, i, end):
                if cut_at is None or self._is_sure(begin, i):
                    yield begin, i
                cut_at = i if i > begin else cut_at
                begin = i + 1
            elif i == begin and words[i].lower() in ARTICLES:
                begin = i + 1
            elif i == begin and self._is_apart(i, end):
                begin = self._known_at[i].end
        if cut_at is None or self._is_sure(begin, end):
            yield begin, end

    def _divides(self, begin: int, place: int, end: int) -> bool:
        word = self._reading.words[place]
        if word == "and" and self._joins_known(begin, place, end):
            return True
        return word in DIVIDERS and divides(self._reading, self._known_at.get(begin), place)

    def _is_apart(self, start: int, end: int) -> bool:
        known_at, words = self._known_at, self._reading.words
        if parts_from_next(known_at, start, end):
            return True
        # "the ambassador to Ruthia David Roe".
        first = known_at.get(start)
        return (
            first is not None
            and first.type == "GPE"
            and first.end < end - 1
            and words[first.end] in GIVEN_NAMES
            and start > 0
            and words[start - 1].lower() in BEFORE_PLACES
        )

    def _joins_known(self, begin: int, place: int, end: int) -> bool:
        """Tell the "and" before an article and a known name: "the Sun and the Financial Times"."""
        known = self._known_at.get(place + 2)
        if known is None or known.end != end or self._reading.words[place + 1] not in ARTICLES:
            return False
        return OF.isdisjoint(self._reading.words[begin:place])

    def _is_no_part(self, begin: int, place: int, end: int) -> bool:
        if not is_no_part(self._reading, place):
            return False
        last = place + 1 == end and place - begin < LONGEST_PARTY
        return not last or self._reading.words[place] != PARTY

    def _is_sure(self, start: int, end: int) -> bool:
        if start >= end or not is_headline(self._reading, start):
            return True
        words = self._reading.words[start:end]
        named = start in self._known_at or words[0] in GIVEN_NAMES
        return named or not words[-1].istitle() or words[-1] in self._repeated

    @cached_property
    def _repeated(self) -> set[str]:
        reading = self._reading
        counted = Counter([reading.words[place] for place in reading.candidates])
        return {word for word, count in counted.items() if count > 1}


def divides(reading: TokenColumns, before: Name | None, place: int) -> bool:
    """Tell whether a name ends at a word: a bracket, a dash, or what joins known names."""
    word = reading.words[place]
    if word in BRACKETS or is_dash(reading, place):
        return True
    return word in BETWEEN_NAMES and before is not None and before.end == place


def is_dash(reading: TokenColumns, place: int) -> bool:
    """Tell a dash from a hyphen, which stands between blanks in some texts, too."""
    if not (reading.blank[place - 1] and reading.blank[place]):
        return False
    word, before, behind = (reading.around[place + step] for step in (0, -1, 1))
    return word in DASHES or (word == "-" and (behind.islower() or before.isupper()))


def parts_from_next(known_at: Mapping[int, Name], start: int, end: int) -> bool:
    """Tell whether a people or a country stands before a whole known name, as in "US Patriot"."""
    first = known_at.get(start)
    if first is None or first.type not in PEOPLES_AND_PLACES or first.end >= end:
        return False
    second = known_at.get(first.end)
    return second is not None and second.end == end
