"""What a stage does with a record, and what comes of it."""

from typing import NamedTuple, Protocol, TypeVar

from streams.dead_letters import Origin
from streams.headers import Message
from streams.metrics import OutcomeName
from streams.topics import DEAD_LETTERS

Result = TypeVar("Result")


class Outcome(NamedTuple):
    """What becomes of one input."""

    messages: list[Message]
    """Records to publish."""
    state: bytes | None = None
    """New state under the input's key; None leaves it."""

    @property
    def name(self) -> OutcomeName:
        """Give what it is called in the metrics."""
        if not self.messages:
            return "unchanged"
        return "set_aside" if self.messages[0].topic == DEAD_LETTERS.name else "published"


class Work(Protocol[Result]):
    """What a stage does with a record."""

    stage: str
    """Its name, as dead letters and CloudEvents give it."""

    async def begin(self, origin: Origin) -> Result:
        """Do what takes long, beside other records; raise SetAside for one that cannot be read."""

    def finish(self, origin: Origin, result: Result) -> Outcome | None:
        """Decide, in order, what to publish; None when the state has moved on: begin again."""
