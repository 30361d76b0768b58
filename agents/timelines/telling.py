"""One article's telling of an event, with what it is compared by."""

from collections.abc import Iterator
from datetime import date, timedelta
from sys import intern
from typing import Literal, NamedTuple, cast

from agents.timelines.families import family_of
from agents.timelines.source import words_of
from streams.contract.records import Account, DigestEvent, EventTime, HappeningSlice

SHARED_WORDS = 2
"""Words of the summaries that two tellings share where they name nobody else together."""
DISPUTED_WORDS = 3
"""Those they share where they disagree on the time."""
STATED = "expression"
A_DAY = timedelta(days=1)

Modality = Literal["happened", "planned", "possible", "denied"]


class Telling(NamedTuple):
    """An event as one article tells it."""

    at: str
    """When the article is dated, else when it came."""
    article_id: str
    start: int
    lemma: str
    place: str | None
    account: Account
    participants: tuple[str, ...]
    """Who takes part, in order."""
    others: frozenset[str]
    """Who else takes part."""
    words: frozenset[str]
    """Those of its summary that say something."""

    @property
    def event_id(self) -> str:
        """Give the id of the event in its article."""
        return self.account["event_id"]

    @property
    def modality(self) -> Modality:
        """Tell how real the event is there."""
        return self.account["modality"]

    @property
    def time(self) -> EventTime:
        """Give when it was, as the article has it."""
        return cast(EventTime, self.account["time"])

    @property
    def order(self) -> tuple[str, str, int]:
        """Give its place among all tellings."""
        return self.at, self.article_id, self.start

    @property
    def earliest(self) -> str:
        """Give the first day that its time allows."""
        return self.time["earliest"] or self.time["latest"] or ""

    @property
    def latest(self) -> str:
        """Give the last day that its time allows."""
        return self.time["latest"] or self.time["earliest"] or ""

    @property
    def overdue_from(self) -> date:
        """Give the day on which what was planned should have been told to have happened."""
        return date.fromisoformat(self.latest) + 2 * A_DAY


def tellings_of(slice_: HappeningSlice) -> Iterator[tuple[str, str, Telling]]:
    """Yield entity and family for every event that an article tells of an entity."""
    for event in slice_["events"]:
        telling = telling_of(slice_, event)
        for entity in telling.participants:
            if entity in slice_["names"]:
                others = frozenset(telling.participants) - {entity}
                yield entity, family_of(event["lemma"]), telling._replace(others=others)


def telling_of(slice_: HappeningSlice, event: DigestEvent) -> Telling:
    """Describe an event as an article tells it."""
    account = Account(
        article_id=slice_["article_id"],
        event_id=event["event_id"],
        source=slice_["source"],
        url=slice_["url"],
        published_at=slice_["published_at"],
        summary=event["summary"],
        time=event["time"],
        modality=event["modality"],
    )
    return Telling(
        at=slice_["published_at"] or slice_["first_seen"],
        article_id=slice_["article_id"],
        start=event["start"],
        lemma=intern(event["lemma"]),
        place=event["place"],
        account=account,
        participants=tuple(sorted({intern(part["entity_id"]) for part in event["participants"]})),
        others=frozenset(),
        words=frozenset(map(intern, words_of(event["summary"]))),
    )


def is_same(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings are of one event: at one time, with others or words shared.

    At other times they are where all else is the same: then they disagree.
    """
    shared = len(one.words & other.words)
    if one.earliest <= other.latest and other.earliest <= one.latest:
        return bool(one.others & other.others) or shared >= SHARED_WORDS
    if one.time["basis"] != STATED or other.time["basis"] != STATED:
        return False
    return (
        one.modality == other.modality and one.others == other.others and shared >= DISPUTED_WORDS
    )
