"""Tell what happened to entities, as all articles have it."""

from collections.abc import Mapping
from typing import ClassVar

import orjson
from faust import StreamT

from agents.timelines.slices import contribution_of
from agents.timelines.view import TimelinesView
from streams.contract.topics import HAPPENINGS, TIMELINES, Topic
from streams.dead_letters.letter import SetAside
from streams.delivery.aggregation.folding import Folding, States
from streams.delivery.context import StageContext
from streams.delivery.tables import RAW


class Chronicling:
    """From the events of many articles to the timelines of entities."""

    name = "timelines"
    reads = HAPPENINGS
    writes: ClassVar[Mapping[Topic, str]] = {TIMELINES: "timeline"}

    def view(self) -> TimelinesView:
        """Give a shard without articles."""
        return TimelinesView()

    def states(self, value: bytes) -> States:
        """Read the slices of a record; anything else on its topic is set aside."""
        try:
            return [contribution_of(each) for each in orjson.loads(value)["slices"]]
        except (ValueError, TypeError, KeyError) as failure:
            message = f"no happenings as they are sliced here: {failure}"
            raise SetAside(message, error="NoHappenings") from None


def attach(context: StageContext) -> None:
    """Attach the agent that merges events."""
    topic = context.app.topic(context.settings.topic(HAPPENINGS.name), **RAW)

    @context.app.agent(topic, name=Chronicling.name)
    async def merge_events(stream: StreamT[bytes]) -> None:
        await Folding(Chronicling(), context).run(stream)
