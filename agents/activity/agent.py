"""Count what is said of entities, and tell when it is more than usual."""

from collections.abc import Mapping
from typing import ClassVar

import orjson
from faust import StreamT

from agents.activity.slices import contribution_of
from agents.activity.view import ActivityView
from streams.contract.topics import ACTIVITY, MENTIONS, Topic
from streams.dead_letters.letter import SetAside
from streams.delivery.aggregation.folding import Folding, States
from streams.delivery.context import StageContext
from streams.delivery.tables import RAW


class Counting:
    """From the mentions of many articles to what is said of each entity in a day."""

    name = "activity"
    reads = MENTIONS
    writes: ClassVar[Mapping[Topic, str]] = {ACTIVITY: "activity"}

    def view(self) -> ActivityView:
        """Give a shard without articles."""
        return ActivityView()

    def states(self, value: bytes) -> States:
        """Read the slices of a record; anything else on its topic is set aside."""
        try:
            return [contribution_of(each) for each in orjson.loads(value)["slices"]]
        except (ValueError, TypeError, KeyError) as failure:
            message = f"no mentions as they are sliced here: {failure}"
            raise SetAside(message, error="NoMentions") from None


def attach(context: StageContext) -> None:
    """Attach the agent that counts."""
    topic = context.app.topic(context.settings.topic(MENTIONS.name), **RAW)

    @context.app.agent(topic, name=Counting.name)
    async def count_mentions(stream: StreamT[bytes]) -> None:
        await Folding(Counting(), context).run(stream)
