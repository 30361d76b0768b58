"""The gate of what is worth a timeline: articles of our own, every event in them judged."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pytest
from spacy.language import Language

from agents.nlp.reader import Reader
from tests.quality.judged import Judgement, articles, by_trigger
from tests.support.articles import accepted

MOST_NOTABLE = 15
"""An article, in the mean."""
WORTH = 0.88
"""Share of the notable events that are worth a timeline; measured: 0.92."""
FIRST = 0.95
"""Share of the events of first rank that are notable; measured: 0.97."""
PARTICIPANTS = 0.78
"""Share of the participants found that are right, and of those judged that are found."""


class Read(NamedTuple):
    """An article as it is read, beside what people say of it."""

    record: Mapping[str, Any]
    judged: Mapping[str, Judgement]

    @property
    def found(self) -> dict[str, Mapping[str, Any]]:
        return by_trigger(self.record)

    def told(self) -> set[str]:
        """Give the events, as judged, that one of the notable events stands for."""
        notable = {event["id"] for event in self.record["events"] if event["notable"]}
        return {
            self.judged[word].event
            for word, event in self.found.items()
            if word in self.judged and notable & {event["id"], event["repeats"]}
        }

    def participants(self) -> Iterator[tuple[set[str], set[str]]]:
        """Yield who takes part as found, and as judged, for each event that is both."""
        names = {entity["id"]: entity["name"] for entity in self.record["entities"]}
        for word, event in self.found.items():
            if word in self.judged:
                parts = {names[part["entity_id"]] for part in event["participants"]}
                yield parts, set(self.judged[word].names)


@pytest.fixture(scope="module")
def read(nlp: Language) -> list[Read]:
    given, judged = zip(*articles(), strict=True)
    found = Reader(nlp).read([accepted(**each) for each in given])
    return [
        Read({**fields, **each}, judgements)
        for fields, each, judgements in zip(found, given, judged, strict=True)
    ]


def test_few_events_are_notable(read: list[Read]) -> None:
    counts = [sum(event["notable"] for event in each.record["events"]) for each in read]
    assert 3 * len(read) < sum(counts) <= MOST_NOTABLE * len(read)


def test_what_is_notable_is_worth_a_timeline(read: list[Read]) -> None:
    ranks = [
        each.judged[word].rank if word in each.judged else "minor"
        for each in read
        for word, event in each.found.items()
        if event["notable"]
    ]
    assert 1 - ranks.count("minor") / len(ranks) >= WORTH


def test_nothing_of_the_first_rank_is_missing(read: list[Read]) -> None:
    first = [
        (event, event in each.told())
        for each in read
        for event in {one.event for one in each.judged.values() if one.rank == "first"}
    ]
    missed = [event for event, told in first if not told]
    assert 1 - len(missed) / len(first) >= FIRST, missed


def test_who_takes_part(read: list[Read]) -> None:
    pairs = [pair for each in read for pair in each.participants()]
    right = sum(len({name for name in found if is_among(name, wanted)}) for found, wanted in pairs)
    kept = sum(len({name for name in wanted if is_among(name, found)}) for found, wanted in pairs)
    assert right / sum(len(found) for found, _ in pairs) >= PARTICIPANTS
    assert kept / sum(len(wanted) for _, wanted in pairs) >= PARTICIPANTS


def is_among(name: str, others: set[str]) -> bool:
    """Tell whether a name, or a longer or shorter form of it, is among others."""
    return any(name in other or other in name for other in others)


def test_the_same_event_is_notable_once(read: list[Read]) -> None:
    for each in read:
        ids = {event["id"] for event in each.record["events"]}
        for event in each.record["events"]:
            assert event["repeats"] in {None, *ids} - {event["id"]}
            assert not (event["notable"] and event["repeats"])
