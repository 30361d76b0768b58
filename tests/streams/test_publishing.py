import asyncio
from types import SimpleNamespace
from typing import Any, cast

import pytest

from streams.dead_letters import SetAside
from streams.headers import Headers, Message
from streams.publishing import OVERHEAD, Publisher
from streams.settings import Settings
from streams.topics import TOPICS

LIMIT = 2**16


class Topic:
    """A topic of a broker that confirms when it is told to."""

    def __init__(self, name: str, sent: list[tuple[str, dict[str, Any]]]) -> None:
        self.name = name
        self.sent = sent
        self.confirmation: asyncio.Future[None] | None = None

    async def send(self, **record: Any) -> asyncio.Future[None]:  # noqa: ANN401 - as it comes
        self.sent.append((self.name, record))
        self.confirmation = asyncio.get_running_loop().create_future()
        return self.confirmation


@pytest.fixture
def sent() -> list[tuple[str, dict[str, Any]]]:
    return []


@pytest.fixture
def publisher(sent: list[tuple[str, dict[str, Any]]]) -> Publisher:
    app = SimpleNamespace(topic=lambda name, **_: Topic(name, sent))
    settings = Settings(topic_prefix="staging.", max_message_bytes=LIMIT)
    return Publisher(cast(Any, app), settings)


def message(size: int, topic: str = "news.enriched", headers: Headers | None = None) -> Message:
    return Message(topic, b"key", b"x" * size, headers or [])


def test_every_topic_has_its_prefix(publisher: Publisher) -> None:
    names = {name: cast(Any, topic).name for name, topic in publisher.topics.items()}
    assert names == {topic.name: f"staging.{topic.name}" for topic in TOPICS}


async def test_publishing_ends_with_the_last_confirmation(
    publisher: Publisher, sent: list[tuple[str, dict[str, Any]]]
) -> None:
    null: Headers = [("none", None), ("none", b"1")]
    messages = [message(1, headers=null), Message("news.quotes", None, None, [])]
    publishing = asyncio.create_task(publisher.publish(messages))
    await asyncio.sleep(0.01)
    assert [name for name, _ in sent] == ["staging.news.enriched", "staging.news.quotes"]
    assert sent[0][1] == {"key": b"key", "value": b"x", "headers": null, "force": True}
    assert not publishing.done()
    for topic in publisher.topics.values():
        confirmation = cast(Any, topic).confirmation
        if confirmation:
            confirmation.set_result(None)
    await asyncio.wait_for(publishing, 1)


async def test_a_refused_record_is_raised(publisher: Publisher) -> None:
    publishing = asyncio.create_task(publisher.publish([message(1)]))
    await asyncio.sleep(0.01)
    cast(Any, publisher.topics["news.enriched"]).confirmation.set_exception(OSError("refused"))
    with pytest.raises(OSError, match="refused"):
        await publishing


def test_what_fits_passes_and_a_byte_more_does_not(publisher: Publisher) -> None:
    room = LIMIT - OVERHEAD - len(b"key")
    publisher.check([message(room)])
    with pytest.raises(SetAside, match=r"news\.enriched record has 65537 bytes") as failure:
        publisher.check([message(1), message(room + 1)])
    assert failure.value.error == "OversizedRecord"
    assert f"DATELINE_MAX_MESSAGE_BYTES is {LIMIT}" in str(failure.value)


def test_headers_count_too(publisher: Publisher) -> None:
    with pytest.raises(SetAside):
        publisher.check([message(LIMIT - OVERHEAD - 3 - 10, headers=[("a", b"b")])])


def test_a_dead_letter_is_never_refused(publisher: Publisher) -> None:
    publisher.check([message(LIMIT, topic="news.dead-letters")])


def test_a_tombstone_passes(publisher: Publisher) -> None:
    publisher.check([Message("news.enriched", None, None, [("none", None)])])
