"""An event as it hangs on the ``Doc``, with its time and who takes part in it."""

from typing import NamedTuple


class EventTime(NamedTuple):
    """When an event happened; ``timex`` is an index into the expressions of the article."""

    value: str
    earliest: str | None
    latest: str | None
    granularity: str
    basis: str
    timex: int | None = None


EXACT = frozenset({"day", "time"})


def inherited(time: EventTime) -> EventTime | None:
    """Give a time to the events told with it, if it is exact: what happened that year did so apart.

    The hour is one event's own.
    """
    exact = time.granularity in EXACT and "T" not in time.value
    return time._replace(basis="inherited", timex=None) if exact else None


class Participation(NamedTuple):
    """An entity, by index into the article's entities, and its part in an event."""

    entity: int
    role: str


class Event(NamedTuple):
    """Something that happened, is planned, may happen or is denied."""

    trigger: int
    """The word that stands for it, by its place in the article."""
    kind: str
    lemma: str
    summary: str
    time: EventTime | None
    participants: tuple[Participation, ...]
    place: int | None
    modality: str
    source: int | None
    confidence: float
    mentions: tuple[int, ...]
    """The words that tell of it, where it stands for all of them; else its own."""
    repeats: int | None = None
    """The event, by index, that is the same and stands for both."""
    salience: float = 0.0
    notable: bool = False
