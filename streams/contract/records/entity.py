"""Somebody or something named in an article."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from streams.contract.records.base import type_of
from streams.contract.records.spans import Span


@type_of
class Mention(Span):
    """One place where an entity is spoken of."""

    kind: Literal["name", "nominal", "pronoun"]
    """Named, described ("the minister") or stood for ("he")."""
    type: NotRequired[str]
    """OntoNotes type, where it is another than the entity's: "Turkish" of Turkey is NORP."""


@type_of
class Links(TypedDict):
    """An entity's identifiers elsewhere; null where unknown."""

    wikidata: str | None
    """Item, such as ``Q39259``."""
    geonames: str | None
    """GeoNames id of a place."""
    iso3166: str | None
    """Country code, alpha-2."""
    dbpedia: str | None
    """Resource name, such as ``Recep_Tayyip_Erdoğan``."""
    country: str | None
    """Code, alpha-2, of the country that a place lies in, or an organisation belongs to."""
    admin1: str | None
    """ISO 3166-2 code of the state or province that a place lies in, such as ``US-TX``."""
    coordinates: tuple[float, float] | None
    """Latitude and longitude of a place, in degrees."""


@type_of
class Entity(TypedDict):
    """Somebody or something named in an article, with every mention of it."""

    id: str
    """``wd:`` Wikidata, ``geo:`` GeoNames, ``nil:`` unknown to both; the same in every article.
    An operator's own knowledge base adds its own, ``kb:`` where they have no scheme."""
    name: str
    """The fullest name the article gives."""
    type: str
    """OntoNotes type: PERSON, ORG, GPE, LOC, NORP, FAC, PRODUCT, EVENT, WORK_OF_ART, LAW."""
    kind: str | None
    """What kind of thing it is, where known, so that a watch can name a class: ``missile-system``,
    ``aircraft``, ``vehicle``, ``ship``, ``software``, ``device``, ``drug``; ``party``, ``agency``,
    ``armed-forces``, ``central-bank``, ``company``; ``politician``; ``town``, ``region``."""
    salience: float
    """Share of the article's attention, 0 to 1."""
    confidence: float
    """0 to 1: how often a name found this way is one."""
    mentions: list[Mention]
    """In reading order."""
    links: Links
    """Identifiers elsewhere."""
