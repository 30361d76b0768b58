"""Tell which story every article tells, and whom it repeats."""

import orjson
from faust import StreamT

from agents.resemblance.slices import contribution_of
from agents.stories.view import StoriesView
from streams.contract.topics import LIKENESSES, STORIES
from streams.dead_letters.letter import SetAside
from streams.delivery.aggregation.folding import Folding, States
from streams.delivery.context import StageContext
from streams.delivery.tables import RAW


class Relating:
    """From what articles are like to the story of each."""

    name = "stories"
    reads = LIKENESSES
    writes = STORIES
    word = "story"

    def view(self) -> StoriesView:
        """Give a shard without articles."""
        return StoriesView()

    def states(self, value: bytes) -> States:
        """Read the slices of a record; anything else on its topic is set aside."""
        try:
            return [contribution_of(each) for each in orjson.loads(value)["slices"]]
        except (ValueError, TypeError, KeyError) as failure:
            message = f"no likenesses as they are sliced here: {failure}"
            raise SetAside(message, error="NoLikenesses") from None


def attach(context: StageContext) -> None:
    """Attach the agent."""
    topic = context.app.topic(context.settings.topic(LIKENESSES.name), **RAW)

    @context.app.agent(topic, name=Relating.name)
    async def relate_articles(stream: StreamT[bytes]) -> None:
        await Folding(Relating(), context).run(stream)
