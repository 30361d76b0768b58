"""The catalogue: what news names often, as a list that people can read and edit."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from agents.nlp.entities.linking.item import Item, keys_of
from agents.word_lists import rows

# More than the shipped table gives anything: what is in the catalogue is meant.
WEIGHT = 2000
BETWEEN = ("", " ")


def catalogue(language: str) -> Mapping[str, Sequence[Item]]:
    """Read the catalogue of a language, by names in normal form."""
    found: dict[str, list[Item]] = defaultdict(list)
    for kind, sort, country, wikidata, name, others in rows(
        "nlp/entities", f"{language}/catalogue.tsv", 6
    ):
        item = Item(wikidata, name, kind, sort, WEIGHT, country)
        for key in keys_of(spellings([name, *others.split("|")], kind)):
            found[key].append(item)
    return dict(found)


def spellings(names: list[str], kind: str) -> list[str]:
    """Add to the designations of products those without a hyphen: "S400", "S 400"."""
    if kind != "PRODUCT":
        return names
    return names + [name.replace("-", sign) for name in names for sign in BETWEEN]
