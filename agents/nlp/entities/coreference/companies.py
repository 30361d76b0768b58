"""What "the company" stands for, and "it" where it says something."""

from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Sequence

from agents.nlp.entities.coreference.clusters import Cluster
from agents.nlp.entities.coreference.descriptions import Description
from agents.nlp.entities.coreference.places import NOBODY, Place, chosen, is_subject, nearest
from agents.nlp.entities.lexicon.gender import PERSON_NOUNS
from agents.nlp.entities.lexicon.normal_names import COMPANY_FORMS, normal
from agents.nlp.entities.recognition.entity_types import ORGANISATION_ENDS, TRADES
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.labels import deps, tags
from agents.word_lists import lines, words

COMPANIES = words("nlp/entities", "en/company_nouns.txt")
NO_COMPANIES = frozenset(map(normal, lines("nlp/entities", "en/no_companies.txt")))
PUBLIC = ORGANISATION_ENDS - TRADES - COMPANY_FORMS - words("nlp/entities", "en/company_heads.txt")
TEXTS = words("nlp/entities", "en/text_nouns.txt")
SAYING = words("nlp/entities", "en/saying_verbs.txt")
[SINGULAR], [ROOT] = tags({"NN"}), deps({"ROOT"})


class Organisations:
    """Where an article speaks of organisations, to be asked which one is meant."""

    def __init__(
        self, groups: Sequence[Cluster], described: Iterable[Place], reading: TokenColumns
    ) -> None:
        self.reading = reading
        self.types = [group.type for group in groups]
        self.companies = {index for index, group in enumerate(groups) if is_company(group)}
        named = [
            Place(name.start, name.end, i) for i, group in enumerate(groups) for name in group.names
        ]
        self.spoken = sorted([*named, *described])

    def of_descriptions(self, found: Iterable[Description]) -> Iterator[Place]:
        """Resolve "the company" to the company last spoken of."""
        for one in found:
            yield from self._resolved(one.start, one.end, self._is_company)

    def of_pronouns(self, said: Iterable[int]) -> Iterator[Place]:
        """Resolve the "it" of "it said" to who was last spoken of, unless that has no name."""
        taken = {place.end - 1 for place in self.spoken}
        unnamed = (place for place in nameless(self.reading) if place.start not in taken)
        self.spoken = sorted([*self.spoken, *unnamed])
        for place in said:
            yield from self._resolved(place, place + 1, self._speaks)

    def _resolved(self, start: int, end: int, fits: Callable[[Place], bool]) -> Iterator[Place]:
        fitting = nearest(self.spoken, start, self.reading, fits)
        index = chosen(fitting, set(fitting))
        if index not in {None, NOBODY}:
            place = Place(start, end, index)
            insort(self.spoken, place)
            yield place

    def _is_company(self, place: Place) -> bool:
        return place.person in self.companies

    def _speaks(self, place: Place) -> bool:
        if place.person == NOBODY or self.types[place.person] == "ORG":
            return True
        return self.types[place.person] == "GPE" and is_subject(place, self.reading)


def organisations(
    groups: Sequence[Cluster],
    found: Iterable[Description],
    described: Iterable[Place],
    reading: TokenColumns,
) -> tuple[list[Place], list[Place]]:
    """Resolve what stands for organisations: descriptions of companies, and pronouns."""
    called = [one for one in found if one.words[-1] in COMPANIES and len(one.words) == 1]
    said = [place for place in reading.its if says(place, reading)]
    if not (called or said):
        return [], []
    asked = Organisations(groups, described, reading)
    return list(asked.of_descriptions(called)), list(asked.of_pronouns(said)) if said else []


def says(it: int, reading: TokenColumns) -> bool:
    """Tell an "it" that says something."""
    return reading.words[reading.head[it]] in SAYING


def nameless(reading: TokenColumns) -> Iterator[Place]:
    """Yield the nouns that "it said" may stand for: subjects that are no people, and texts."""
    for place, word in enumerate(reading.words):
        if word in TEXTS or (is_main_subject(place, reading) and word not in PERSON_NOUNS):
            yield Place(place, place + 1, NOBODY)


def is_main_subject(place: int, reading: TokenColumns) -> bool:
    """Tell a common noun that a sentence, and not a clause in it, is about."""
    main = reading.subject[place] and reading.dep[reading.head[place]] == ROOT
    return bool(main) and reading.tag[place] == SINGULAR


def is_company(group: Cluster) -> bool:
    """Tell what may be called "the company" from ministries, parties, papers and the like."""
    last = group.fullest.text.lower().split()[-1]
    name = group.known.name if group.known else group.fullest.text
    return group.type == "ORG" and last not in PUBLIC and normal(name) not in NO_COMPANIES
