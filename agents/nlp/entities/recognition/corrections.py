"""What the model takes for a name, mended by its words alone, so that it can be remembered."""

from functools import lru_cache

from agents.nlp.entities.lexicon.gazetteer import Gazetteer
from agents.nlp.entities.lexicon.gender import EITHER, HONORIFICS
from agents.nlp.entities.recognition.boundaries import ARTICLES, name_in
from agents.nlp.entities.recognition.entity_types import is_form_of_address, type_of
from agents.nlp.entities.recognition.names import Name, Source
from agents.nlp.entities.recognition.numbered_models import makers_of
from agents.nlp.entities.recognition.token_columns import written
from agents.word_lists import words as words_of

# News repeats names, but has no end of them.
MOST, LONGEST = 2**12, 100
OFFICES = words_of("nlp/entities", "en/offices_behind_names.txt")
OFFICES_WRITTEN = OFFICES | {office.upper() for office in OFFICES} | set(map(str.title, OFFICES))
FLIGHTS = frozenset({"Flight", "flight"})
MISTAKEN = frozenset({"PERSON", "GPE", "PRODUCT", "FAC", "LAW", "WORK_OF_ART"})
TELLING = ARTICLES | HONORIFICS.keys()


class Recogniser:
    """Mend the model's names, and tell what is known of them beforehand."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.makers = makers_of(gazetteer)
        self._remembered = lru_cache(MOST)(self._found)

    def name_in(self, words: tuple[str, ...], blank: bytes, kind: str, before: str) -> Name | None:
        """Find the name, placed from the first word, given the blanks and the word before.

        What was made of words is remembered, the last ones and none that are very long.
        """
        telling = before if before.lower() in TELLING else ""
        short = sum(map(len, words)) <= LONGEST
        return (self._remembered if short else self._found)(words, blank, kind, telling)

    def _found(self, words: tuple[str, ...], blank: bytes, kind: str, before: str) -> Name | None:
        if len(words) > 1 and is_form_of_address(words[0]):
            kind = "PERSON"
        bare = without_addition(words)
        source: Source = "model" if len(bare) == len(words) else "context"
        if source == "context" and kind in MISTAKEN:
            kind = "ORG"
        places = name_in(bare, kind)
        if places is None:
            return None
        start, end = places
        name = words[start:end]
        before = words[start - 1] if start else before
        kind = type_of(name, kind, before)
        text = written(name, blank[start:end])
        known = self.gazetteer.known(text, kind)
        gender = HONORIFICS.get(before.lower(), EITHER)
        return Name(start, end, known.type if known else kind, text, source, known, gender)


def without_addition(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what is added to a company's name: its "CEO", its "Flight 12"."""
    end = len(words)
    if end > 1 and words[end - 1] in OFFICES_WRITTEN:
        return words[:-1]
    number = end > 1 and words[end - 1].isdigit()
    flight = end - 1 - number
    return words[:flight] if flight > 0 and words[flight] in FLIGHTS else words
