"""Tell which quotes of many articles are one statement."""

import orjson
from faust import StreamT

from agents.resemblance.slices import contribution_of
from agents.statements.view import StatementsView
from streams.contract.topics import SAYINGS, STATEMENTS
from streams.dead_letters.letter import SetAside
from streams.delivery.aggregation.folding import Folding, States
from streams.delivery.context import StageContext
from streams.delivery.tables import RAW


class Attributing:
    """From what articles quote to the statements that several carry."""

    name = "statements"
    reads = SAYINGS
    writes = STATEMENTS
    word = "statement"

    def view(self) -> StatementsView:
        """Give a shard without articles."""
        return StatementsView()

    def states(self, value: bytes) -> States:
        """Read the slices of a record; anything else on its topic is set aside."""
        try:
            return [contribution_of(each) for each in orjson.loads(value)["slices"]]
        except (ValueError, TypeError, KeyError) as failure:
            message = f"no sayings as they are sliced here: {failure}"
            raise SetAside(message, error="NoSayings") from None


def attach(context: StageContext) -> None:
    """Attach the agent."""
    topic = context.app.topic(context.settings.topic(SAYINGS.name), **RAW)

    @context.app.agent(topic, name=Attributing.name)
    async def join_statements(stream: StreamT[bytes]) -> None:
        await Folding(Attributing(), context).run(stream)
