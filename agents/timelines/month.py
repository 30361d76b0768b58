"""What happened to one entity in one month, as all articles tell it."""

from collections import Counter
from datetime import date
from typing import Any, NamedTuple

import orjson

from agents.timelines.cluster import clusters_of, event_of
from agents.timelines.telling import Telling

MOST_EVENTS = 100
"""Events that are told of a month: those of which most articles tell."""


class Written(NamedTuple):
    """An event that is written, with what it is sorted by."""

    articles: int
    earliest: str
    id: str
    event: bytes


class Month:
    """The tellings of a month by the families of their words, each family written once."""

    __slots__ = ("_written", "families", "names")

    def __init__(self) -> None:
        self.families: dict[str, dict[tuple[str, str], Telling]] = {}
        self.names: Counter[str] = Counter()
        self._written: dict[str, list[Written]] = {}

    def put(self, family: str, telling: Telling, name: str) -> None:
        """Take in what an article tells."""
        place = telling.article_id, telling.event["event_id"]
        self.families.setdefault(family, {})[place] = telling
        self.names[name] += 1
        self.forget(family)

    def drop(self, family: str, telling: Telling, name: str) -> None:
        """Leave out what an article told."""
        tellings = self.families[family]
        del tellings[telling.article_id, telling.event["event_id"]]
        if not tellings:
            del self.families[family]
        self.names[name] -= 1
        self.forget(family)

    def forget(self, family: str) -> None:
        """Note that a family is to be written anew."""
        self._written.pop(family, None)

    def record(self, entity: str, month: str, today: date) -> bytes:
        """Write the month."""
        written = [each for family in self.families for each in self._family(family, today)]
        told = sorted(written, key=lambda each: (-each.articles, *each[1:]))[:MOST_EVENTS]
        names = [name for name, count in self.names.items() if count]
        record: dict[str, Any] = {
            "schema": "dateline/timeline/1",
            "entity_id": entity,
            "name": min(names, key=lambda name: (-self.names[name], -len(name), name)),
            "month": month,
            "events": [
                orjson.Fragment(each.event)
                for each in sorted(told, key=lambda each: (each.earliest, each.id))
            ],
        }
        return orjson.dumps(record, option=orjson.OPT_SORT_KEYS)

    def _family(self, family: str, today: date) -> list[Written]:
        if family not in self._written:
            events = [
                event_of(cluster, today) for cluster in clusters_of(self.families[family].values())
            ]
            self._written[family] = [
                Written(
                    event["articles"],
                    event["time"]["earliest"] or event["time"]["latest"] or "",
                    event["id"],
                    orjson.dumps(event, option=orjson.OPT_SORT_KEYS),
                )
                for event in events
            ]
        return self._written[family]
