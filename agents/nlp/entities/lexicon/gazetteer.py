"""Names known beforehand: countries with their identifiers, places, organisations, products."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from agents.nlp.entities.lexicon.normal_names import normal
from agents.nlp.entities.lexicon.phrase_matcher import Phrases
from agents.word_lists import rows

TABLES = (
    "places.tsv",
    "organisations.tsv",
    "stock_indices.tsv",
    "products.tsv",
    "peoples.tsv",
    "events_and_laws.tsv",
)
DOUBTFUL = "~"
# Below this length a name in capitals is as likely an abbreviation, or a word of a headline.
SHORTEST_IN_CAPITALS = 4


class Known(NamedTuple):
    """What is known of a name: what it is called in full, its type, its identifiers elsewhere."""

    name: str
    type: str
    wikidata: str | None = None
    geonames: str | None = None
    iso3166: str | None = None
    id: str = ""
    """The entity's id, where it is none of Wikidata's."""
    kind: str = ""
    """What kind of thing it is: ``party``, ``aircraft``."""
    country: str | None = None
    """ISO 3166 code of the country it belongs to."""
    admin1: str | None = None
    """ISO 3166-2 code of the state or province it lies in."""
    place: tuple[float, float] | None = None
    """Latitude and longitude."""


class Gazetteer(NamedTuple):
    """The known names, to be looked up and to be found in a text."""

    phrases: Phrases[Known]
    """Names that mean the same wherever they stand."""
    sure: dict[str, Known]
    """The same by normal form."""
    doubtful: dict[str, Known]
    """By normal form, names that are often something else."""

    def known(self, name: str, kind: str) -> Known | None:
        """Look a name up; a doubtful one must be used as that kind of name."""
        form = normal(name)
        if form in self.sure:
            return self.sure[form]
        doubtful = self.doubtful.get(form)
        return doubtful if doubtful and doubtful.type == kind else None


Spelling = tuple[str, Known]


def load(language: str, split: Callable[[str], tuple[str, ...]]) -> Gazetteer:
    """Read the tables of a language; names are split into words as the articles will be."""
    spellings = [*countries(language), *others(language)]
    sure = [found for found in spellings if not found[0].startswith(DOUBTFUL)]
    sure = [*sure, *plurals(sure)]
    doubtful = {normal(name[1:]): known for name, known in spellings if name.startswith(DOUBTFUL)}
    return Gazetteer(
        Phrases((split(name), known) for name, known in in_capitals(sure)),
        {normal(name): known for name, known in sure},
        doubtful,
    )


def countries(language: str) -> Iterator[Spelling]:
    """Yield each spelling of each country and of its people."""
    centres = {
        code: (float(latitude), float(longitude))
        for code, latitude, longitude in rows("nlp/entities", f"{language}/country_centres.tsv", 3)
    }
    for iso3166, wikidata, geonames, name, others, demonyms in rows(
        "nlp/entities", f"{language}/countries.tsv", 6
    ):
        country = Known(
            name,
            "GPE",
            wikidata,
            geonames,
            iso3166,
            kind="country",
            country=iso3166,
            place=centres.get(iso3166),
        )
        if DOUBTFUL + name not in others.split("|"):
            yield name, country
        yield from ((other, country) for other in others.split("|") if other)
        people = [demonym for demonym in demonyms.split("|") if demonym]
        if people:
            called = people[0].lstrip(DOUBTFUL)
            # The adjective is of the country; "Turks" are its people.
            yield people[0], country._replace(name=called, type="NORP")
            yield from ((person, Known(called, "NORP")) for person in people[1:])


def others(language: str) -> Iterator[Spelling]:
    """Yield each spelling of each name of the other tables."""
    for table in TABLES:
        for kind, name, more in rows("nlp/entities", f"{language}/{table}", 3):
            known = Known(name.lstrip(DOUBTFUL), kind)
            yield from ((spelling, known) for spelling in (name, *more.split("|")) if spelling)


def in_capitals(spellings: list[Spelling]) -> Iterator[Spelling]:
    """Add the form that headlines in capitals use."""
    for spelling, known in spellings:
        yield spelling, known
        if len(spelling) >= SHORTEST_IN_CAPITALS and known.type != "PRODUCT":
            yield spelling.upper(), known


def plurals(spellings: list[Spelling]) -> Iterator[Spelling]:
    """Add "iPads"; "Patriots" are a team, too, so that only brands have a plural."""
    for spelling, known in spellings:
        brand = known.type == "PRODUCT" and spelling.isalpha() and not spelling[1:].islower()
        if brand and spelling[-1].islower():
            yield f"{spelling}s", known
