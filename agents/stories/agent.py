"""Tell of every article its story and whom it repeats, and of every statement who carries it."""

from collections.abc import Mapping
from typing import ClassVar

import orjson
from faust import StreamT

from agents.stories.slices import contribution_of
from agents.stories.view import StoriesView
from streams.contract.topics import STATEMENTS, STORIES, TEXTS, Topic
from streams.dead_letters.letter import SetAside
from streams.delivery.aggregation.folding import Folding, States
from streams.delivery.context import StageContext
from streams.delivery.tables import RAW


class Comparing:
    """From the texts of many articles to stories and statements."""

    name = "stories"
    reads = TEXTS
    writes: ClassVar[Mapping[Topic, str]] = {STORIES: "story", STATEMENTS: "statement"}

    def view(self) -> StoriesView:
        """Give a shard without articles."""
        return StoriesView()

    def states(self, value: bytes) -> States:
        """Read the slices of a record; anything else on its topic is set aside."""
        try:
            return [contribution_of(each) for each in orjson.loads(value)["slices"]]
        except (ValueError, TypeError, KeyError) as failure:
            message = f"no texts as they are sliced here: {failure}"
            raise SetAside(message, error="NoTexts") from None


def attach(context: StageContext) -> None:
    """Attach the agent that compares."""
    topic = context.app.topic(context.settings.topic(TEXTS.name), **RAW)

    @context.app.agent(topic, name=Comparing.name)
    async def compare_texts(stream: StreamT[bytes]) -> None:
        await Folding(Comparing(), context).run(stream)
