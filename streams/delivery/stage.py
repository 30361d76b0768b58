"""What a stage does with a record, and what comes of it."""

from typing import NamedTuple, Protocol, TypeVar

from streams.contract.messages import ConsumedRecord, Message
from streams.contract.topics import DEAD_LETTERS
from streams.monitoring.metrics import OutcomeName

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


class Stage(Protocol[Result]):
    """What a stage does with a record."""

    name: str
    """Its name, as dead letters and CloudEvents give it."""

    async def begin(self, origin: ConsumedRecord) -> Result:
        """Do what takes long, beside other records; raise SetAside for one that cannot be read."""

    def finish(self, origin: ConsumedRecord, result: Result) -> Outcome | None:
        """Decide, in order, what to publish; None when the state has moved on: begin again."""
