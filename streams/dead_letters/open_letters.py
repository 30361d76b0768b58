"""Which dead letters are open: set aside, and not healed since."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from streams.contract.messages import Headers
from streams.contract.topics import HEALED
from streams.dead_letters.letter import attempts, letter_id

Kept = TypeVar("Kept")


class OpenLetters(Generic[Kept]):
    """The open dead letters by id, each as it last failed, told by the records of both topics.

    Records may come in any order, as those of several partitions do; ``keep`` gives what is
    remembered of one.
    """

    def __init__(self, keep: Callable[[Any], Kept]) -> None:
        self.keep = keep
        self.latest: dict[str, tuple[int, Kept]] = {}
        self.healed: set[str] = set()

    def add(self, record: Any) -> None:  # noqa: ANN401 - aiokafka is untyped
        """Take in a record of ``news.dead-letters`` or ``news.healed``."""
        if record.topic.endswith(HEALED.name):
            name = (record.key or b"").decode("utf-8", "replace")
            self.healed.add(name)
            self.latest.pop(name, None)
            return
        letter = id_of(record)
        # Anybody may write to the topic: what no stage set aside cannot be sent back.
        if letter is not None and letter not in self.healed:
            attempt = attempts(facts_of(record.headers))
            if letter not in self.latest or attempt >= self.latest[letter][0]:
                self.latest[letter] = attempt, self.keep(record)

    @property
    def letters(self) -> list[Kept]:
        """Give what was kept of each."""
        return [kept for _, kept in self.latest.values()]


def id_of(letter: Any) -> str | None:  # noqa: ANN401 - aiokafka is untyped
    """Give a dead letter's id, made now where it was written without; None for other records."""
    facts = facts_of(letter.headers)
    if "dl_stage" not in facts:
        return None
    return facts.get("dl_id") or letter_id(first_place(facts), letter.key, letter.value)


def first_place(facts: dict[str, str]) -> str:
    """Give where a dead letter first failed, as far as it says."""
    place = (facts.get(name, "") for name in ("dl_topic", "dl_partition", "dl_offset"))
    return facts.get("dl_first_place") or "/".join(place)


def facts_of(headers: Headers) -> dict[str, str]:
    """Read headers as text."""
    return {name: (data or b"").decode("utf-8", "replace") for name, data in headers}
