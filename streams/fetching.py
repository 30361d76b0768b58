"""How Faust's consumer fetches, where Faust offers no setting for it."""

from typing import Any

import aiokafka

from streams.consuming import MOST_MILLISECONDS


class PromptConsumer(aiokafka.AIOKafkaConsumer):
    """A consumer that waits briefly and sees no record of a transaction that was aborted."""

    def __init__(self, *topics: str, **options: Any) -> None:  # noqa: ANN401 - aiokafka's signature
        settings = {"fetch_max_wait_ms": MOST_MILLISECONDS, "isolation_level": "read_committed"}
        super().__init__(*topics, **{**options, **settings})


def use_prompt_consumer() -> None:
    """Make Faust open such consumers from now on: its driver looks the class up there."""
    aiokafka.AIOKafkaConsumer = PromptConsumer
