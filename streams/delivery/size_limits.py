"""How large a record may be: what the broker would refuse is set aside before it is published."""

from collections.abc import Iterable, Mapping
from typing import Any

from aiokafka.errors import MessageSizeTooLargeError
from aiokafka.record.default_records import DefaultRecordBatchBuilder

from streams.contract.messages import Message
from streams.contract.topics import DEAD_LETTERS
from streams.dead_letters.letter import SetAside
from streams.settings import Settings

CODECS = {"none": 0, "gzip": 1, "lz4": 3, "zstd": 4}


class TopicRefused(RuntimeError):
    """A topic took no record of this size; the message says which, whose, and the remedy."""


class SizeLimits:
    """The largest records: what is declared, and of topics that take less, what they take.

    A broker looks at the compressed batch, of which the declaration is no part.
    """

    def __init__(self, settings: Settings, of_topics: Mapping[str, int]) -> None:
        self.largest = settings.max_message_bytes
        self.codec = CODECS[settings.compression]
        self.of_topics = of_topics

    def check(self, messages: Iterable[Message]) -> None:
        """Raise SetAside for what the broker would refuse, while the article can be set aside."""
        for message in messages:
            size = size_of(message)
            if message.topic == DEAD_LETTERS.name or size <= self.of_topics.get(
                message.topic, self.largest
            ):
                continue
            if size > self.largest:
                limit = f"DATELINE_MAX_MESSAGE_BYTES is {self.largest}"
            elif (size := self._packed(message)) > self.of_topics[message.topic]:
                limit = (
                    f"compressed, max.message.bytes of the topic is {self.of_topics[message.topic]}"
                )
            else:
                continue
            raise SetAside(
                f"its {message.topic} record has {size} bytes, {limit}", error="OversizedRecord"
            )

    def has_room(self, batch: Any, message: Message) -> bool:  # noqa: ANN401 - aiokafka is untyped
        """Tell whether a topic takes a batch with one more message, which may be its first."""
        limit = self.of_topics.get(message.topic)
        return limit is None or not batch.record_count() or batch.size() + size_of(message) <= limit

    def _packed(self, message: Message) -> int:
        builder = DefaultRecordBatchBuilder(2, self.codec, 0, -1, -1, 0, 0)
        builder.append(0, None, message.key, message.value, message.headers)
        return len(builder.build())


def size_of(message: Message) -> int:
    """Give the most bytes that a message takes, alone in a batch and before compression."""
    # Kafka counts a record's own framing and every header beside what is in it.
    size: int = DefaultRecordBatchBuilder.estimate_size_in_bytes(
        message.key, message.value, message.headers
    )
    return size


def refused(messages: list[Message], failure: MessageSizeTooLargeError) -> TopicRefused:
    """Say which records a topic did not take."""
    largest = max(messages, key=lambda each: len(each.value or b""))
    key = (largest.key or b"").decode("utf-8", "replace")
    return TopicRefused(
        f"{largest.topic} takes no record of {size_of(largest)} bytes (article {key}, before "
        f"compression; {type(failure).__name__}): raise its max.message.bytes, and the broker's "
        "message.max.bytes, to DATELINE_MAX_MESSAGE_BYTES, or allow DESCRIBE_CONFIGS, with which "
        "such articles are set aside"
    )
