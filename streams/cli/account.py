"""What came out of each article that was sent, in the order of sending."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from streams.contract.topics import DEAD_LETTERS, ENRICHED, ITEM_KINDS

Headers = Mapping[str, bytes | None]


@dataclass
class Result:
    """What came out of one article."""

    state: Mapping[str, Any] | None = None
    """Its enriched record."""
    letter: Headers | None = None
    """The headers of its dead letter."""
    changes: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)
    """Topic and item of what a later revision changed or took back."""

    @property
    def is_there(self) -> bool:
        """Whether its end is known."""
        return self.state is not None or self.letter is not None


class Account:
    """The results by the number under which each article was sent."""

    def __init__(self) -> None:
        self.results: dict[int, Result] = defaultdict(Result)

    def add(self, record: Any) -> int | None:  # noqa: ANN401 - aiokafka is untyped
        """Take in a record and return the number of its article; None for one of somebody else."""
        headers = dict(record.headers)
        number = number_of(headers)
        if number is None:
            return None
        result = self.results[number]
        if record.topic.endswith(DEAD_LETTERS.name):
            result.letter = headers
        elif record.topic.endswith(ENRICHED.name):
            result.state = orjson.loads(record.value)
        else:
            item = orjson.loads(record.value)
            if item["change"] != "found":
                result.changes.append((record.topic, item))
        return number

    @property
    def done(self) -> int:
        """How many articles came to an end."""
        return sum(result.is_there for result in self.results.values())

    def states(self) -> list[Mapping[str, Any]]:
        """Return the enriched records in the order of sending."""
        results = (self.results[number] for number in sorted(self.results))
        return [result.state for result in results if result.state is not None]

    def usable(self) -> set[str]:
        """Return the ids of the articles that stand at the end."""
        last = {state["article_id"]: state for state in self.states()}
        return {name for name, state in last.items() if state["status"] == "usable"}

    def counts(self) -> dict[str, int]:
        """Return how many there are of everything, the last state of each article counted."""
        states = self.states()
        last = {state["article_id"]: state for state in states}
        counts = {"article": len(last), "later revision": len(states) - len(last)}
        counts["dead letter"] = sum(each.letter is not None for each in self.results.values())
        for kind in ITEM_KINDS:
            counts[kind.word] = sum(len(state[kind.field]) for state in last.values())
        changes = Counter(
            item["change"] for each in self.results.values() for _, item in each.changes
        )
        return counts | {f"{name} item": changes[name] for name in ("changed", "retracted")}

    def named(self) -> list[tuple[str, int]]:
        """Return the entities with the number of articles that name each, most named first."""
        last = {state["article_id"]: state for state in self.states()}
        names: Counter[str] = Counter()
        for state in last.values():
            names.update({f"{each['name']} ({each['id']})" for each in state["entities"]})
        return names.most_common()


def trace(number: int) -> tuple[str, bytes]:
    """Make the header that says which article a record came of; every output carries it on."""
    return "traceparent", b"00-%032x-%016x-01" % (number + 1, number + 1)


def number_of(headers: Headers) -> int | None:
    """Return the number of the article that a record came of."""
    parts = (headers.get("traceparent") or b"").split(b"-")
    return int(parts[1], 16) - 1 if len(parts) == 4 else None  # noqa: PLR2004 - as W3C has it
