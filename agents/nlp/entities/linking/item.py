"""One thing of a knowledge base, as a line of text and as a tuple."""

from typing import NamedTuple

from agents.nlp.entities.lexicon.normal_names import normal

BETWEEN_NAMES = "|"
NO_SIGNS = str.maketrans({"\t": " ", "\n": " ", "\r": " ", BETWEEN_NAMES: " "})


class Item(NamedTuple):
    """Somebody or something that names stand for."""

    id: str
    """Wikidata item, ``geo:`` and GeoNames id, or the operator's own; empty where it has none."""
    name: str
    type: str
    """OntoNotes type; PLACE for any kind of place, MISC for works, laws and things."""
    kind: str = ""
    """What kind of thing: ``party``, ``aircraft``, ``brand``."""
    weight: int = 0
    """How likely the name stands for it among all that bear the name."""
    country: str = ""
    """ISO 3166 code of the country it belongs to."""
    region: str = ""
    """Name of the state or province it lies in."""
    admin1: str = ""
    """ISO 3166-2 code of that state or province, or of the place itself where it is one."""
    geonames: str = ""
    latitude: str = ""
    longitude: str = ""
    description: str = ""
    """For people to read."""

    @property
    def wikidata(self) -> str | None:
        """Give the Wikidata item, if it is known by one."""
        return self.id if self.id[:1] == "Q" and self.id[1:].isdecimal() else None


def line_of(item: Item, keys: frozenset[str]) -> str:
    """Write an item and its names in normal form, which is left out where it has one alone."""
    names = "" if keys == {normal(item.name)} else BETWEEN_NAMES.join(sorted(keys))
    fields = [str(field).translate(NO_SIGNS) for field in item]
    return "\t".join([names, *fields]).rstrip("\t") + "\n"


def item_in(line: str) -> tuple[Item, frozenset[str]]:
    """Read an item and its names."""
    names, id_, name, kind, sort, weight, *more = line.rstrip("\n").split("\t")
    keys = names.split(BETWEEN_NAMES) if names else [normal(name)]
    return Item(id_, name, kind, sort, int(weight), *more), frozenset(keys)


def keys_of(names: list[str]) -> frozenset[str]:
    """Bring names to the form they are looked up in."""
    forms = {normal(name).translate(NO_SIGNS).strip() for name in names}
    return frozenset(form for form in forms if form)
