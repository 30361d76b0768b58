"""What happened to one entity in one month, as all articles tell it."""

from collections import Counter
from datetime import date
from operator import is_
from typing import Any, NamedTuple

import orjson

from agents.timelines.cluster import clusters_of, event_of
from agents.timelines.telling import Telling

MOST_EVENTS = 100
"""Events that are told of a month: those of which most articles tell."""

# Few events are written anew each time: to keep all would take more room than all that is told.
KEPT_FROM = 50


class Written(NamedTuple):
    """An event that is written, with what it is sorted by."""

    articles: int
    earliest: str
    id: str
    event: bytes


class Known(NamedTuple):
    """A cluster as it was when it was written."""

    cluster: list[Telling]
    written: Written

    def is_still(self, cluster: list[Telling]) -> bool:
        """Tell whether a cluster has the same tellings."""
        return len(cluster) == len(self.cluster) and all(map(is_, cluster, self.cluster))


class Month:
    """The tellings of a month by the families of their words; what did not change is kept."""

    __slots__ = ("_known", "_written", "families", "names")

    def __init__(self) -> None:
        self.families: dict[str, dict[tuple[str, str], Telling]] = {}
        self.names: Counter[str] = Counter()
        self._written: dict[str, list[Written]] = {}
        self._known: dict[str, dict[str, Known]] = {}

    def put(self, family: str, telling: Telling, name: str) -> None:
        """Take in what an article tells."""
        place = telling.article_id, telling.event_id
        self.families.setdefault(family, {})[place] = telling
        self.names[name] += 1
        self._written.pop(family, None)

    def drop(self, family: str, telling: Telling, name: str) -> None:
        """Leave out what an article told."""
        tellings = self.families[family]
        del tellings[telling.article_id, telling.event_id]
        if not tellings:
            del self.families[family]
            self._known.pop(family, None)
        self.names[name] -= 1
        self._written.pop(family, None)

    def forget(self, family: str) -> None:
        """Note that the time has passed for a family, and all of it is to be written anew."""
        self._written.pop(family, None)
        self._known.pop(family, None)

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
        if len(written) < KEPT_FROM:
            self._written.clear()
            self._known.clear()
        return orjson.dumps(record, option=orjson.OPT_SORT_KEYS)

    def _family(self, family: str, today: date) -> list[Written]:
        if family not in self._written:
            before, now = self._known.get(family, {}), dict[str, Known]()
            for cluster in clusters_of(self.families[family].values()):
                name = cluster[0].event_id
                known = before.get(name)
                if known is None or not known.is_still(cluster):
                    known = Known(cluster, written(cluster, today))
                now[name] = known
            self._known[family] = now
            self._written[family] = [known.written for known in now.values()]
        return self._written[family]


def written(cluster: list[Telling], today: date) -> Written:
    """Write an event."""
    event = event_of(cluster, today)
    return Written(
        event["articles"],
        event["time"]["earliest"] or event["time"]["latest"] or "",
        event["id"],
        orjson.dumps(event, option=orjson.OPT_SORT_KEYS),
    )
