"""What the model takes for a name, mended by its words alone, so that it can be remembered."""

from functools import lru_cache

from agents.nlp.entities.lexicon.gazetteer import Gazetteer
from agents.nlp.entities.lexicon.gender import EITHER, GIVEN_NAMES, HONORIFICS
from agents.nlp.entities.recognition.additions import tells_a_company, without_addition
from agents.nlp.entities.recognition.boundaries import ARTICLES, name_in, without_titles
from agents.nlp.entities.recognition.entity_types import is_form_of_address, may_be_person, type_of
from agents.nlp.entities.recognition.names import Name, Source
from agents.nlp.entities.recognition.numbered_models import makers_of
from agents.nlp.entities.recognition.token_columns import written

# News repeats names, but has no end of them.
MOST, LONGEST = 2**12, 100
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
        if not words:
            return None
        if is_addressed(words):
            kind = "PERSON"
        bare = without_addition(words)
        source: Source = "context" if tells_a_company(words, bare) else "model"
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


def is_addressed(words: tuple[str, ...]) -> bool:
    """Tell "Mr Lund", and "striker Vera Lund" with a given name behind titles."""
    if len(words) > 1 and is_form_of_address(words[0]):
        return True
    start = without_titles(words, 0, len(words))
    return 0 < start < len(words) and words[start] in GIVEN_NAMES and may_be_person(words[start:])
