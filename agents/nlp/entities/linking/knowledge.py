"""All that may be meant by a name: the operator's tables, the catalogue, the shipped table."""

import os
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from agents.nlp.entities.lexicon.normal_names import normal
from agents.nlp.entities.linking.catalogue import catalogue
from agents.nlp.entities.linking.item import Item
from agents.nlp.entities.linking.table import Table
from agents.word_lists import data_file
from streams import settings

MOST, LONGEST = 2**13, 100
# What the operator names is meant before all else.
OWN = 10_000
IN_FULL = 20
ORGANISATION = "ORG"


class Knowledge:
    """Tables of names, asked one after the other."""

    def __init__(
        self, shipped: Table, listed: Mapping[str, Sequence[Item]], own: Sequence[Table] = ()
    ) -> None:
        self.shipped = shipped
        self.listed = listed
        self.own = own
        self._remembered = lru_cache(MOST)(self._items)

    def items(self, name: str) -> Sequence[Item]:
        """Give all that bear a name, the likeliest first, one an id."""
        return self._remembered(normal(name)) if len(name) <= LONGEST else ()

    def own_items(self, name: str) -> Sequence[Item]:
        """Give all of the operator's that bear a name, the likeliest first."""
        key = normal(name)
        return sorted((each for table in self.own for each in table.find(key)), key=likelihood)

    def _items(self, key: str) -> Sequence[Item]:
        if not key:
            return ()
        own = [
            item._replace(weight=OWN + item.weight)
            for table in self.own
            for item in table.find(key)
        ]
        shipped = [called(item, key) for item in self.shipped.find(key)]
        found = sorted([*own, *self.listed.get(key, ()), *shipped], key=likelihood)
        unique: dict[str, Item] = {}
        for item in found:
            # Without an id, a thing is told by its name.
            unique.setdefault(item.id or item.name, item)
        return tuple(unique.values())


def called(item: Item, key: str) -> Item:
    """Weigh what is called so above what is called so for short: "Lidl", "Lidl Bulgaria"."""
    is_so = item.type == ORGANISATION and normal(item.name) == key
    return item._replace(weight=item.weight + IN_FULL) if is_so else item


def likelihood(item: Item) -> tuple[int, str, str]:
    """Order items by weight, the likeliest first, in the same way on every machine."""
    return -item.weight, item.id, item.name


def configured(language: str) -> Knowledge:
    """Open the tables of a language, and those that the settings of this process name."""
    return knowledge(language, settings.load(os.environ).knowledge_bases)


@lru_cache(4)
def knowledge(language: str, own: tuple[Path, ...] = ()) -> Knowledge:
    """Open the tables of a language, and the operator's."""
    shipped = Table(data_file("nlp/entities", f"{language}/names.kb"))
    return Knowledge(shipped, catalogue(language), [Table(path) for path in own])
