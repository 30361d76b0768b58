"""What an article says around its names: on what a choice among things of one name hangs."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from agents.nlp.entities.coreference.clusters import Cluster
from agents.nlp.entities.lexicon.normal_names import normal
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.word_lists import words

SPORT = words("nlp/entities", "en/sport_words.txt")
POLITICS = words("nlp/entities", "en/politics_words.txt")
BUSINESS = words("nlp/entities", "en/business_words.txt")
PLAYING = words("nlp/entities", "en/playing_words.txt")
# Six such words make an article one on sport: fewer stand in others as figures of speech.
LEAST_SPORT = 6
NEAR = 10
# Bounds the work on a name that stands everywhere.
MOST_NAMES = 32
PLACES = frozenset({"GPE", "LOC", "FAC"})


class Context:
    """An article, asked only where a choice hangs on it."""

    def __init__(self, groups: Sequence[Cluster], reading: TokenColumns) -> None:
        self.reading = reading
        self.groups = groups
        self.countries = {code for group in groups if group.known and (code := group.known.iso3166)}
        """ISO 3166 codes of the countries it names, and of those its places lie in."""

    @cached_property
    def places(self) -> frozenset[str]:
        """Names of its places, in normal form."""
        return frozenset(
            normal(name.text)
            for group in self.groups
            if group.type in PLACES
            for name in group.names[:MOST_NAMES]
        )

    @cached_property
    def starts(self) -> frozenset[int]:
        """Where names begin."""
        return frozenset(name.start for group in self.groups for name in group.names)

    @cached_property
    def is_sport(self) -> bool:
        """Tell an article on sport."""
        told = 0
        for word in self.reading.words:
            told += word in SPORT
            if told >= LEAST_SPORT:
                return True
        return False

    def is_near(
        self, names: Iterable[Name], telling: frozenset[str], *, in_sentence: bool = False
    ) -> bool:
        """Tell whether one of some words stands near one of some names, or in its sentence."""
        around, sentence = self.reading.around, self.reading.sentence
        return any(
            around[place].lower() in telling
            and not (in_sentence and sentence[place] != sentence[name.start])
            for name in names
            for place in range(max(0, name.start - NEAR), min(len(sentence), name.end + NEAR))
        )
