import asyncio
from typing import Any, cast

import pytest
from aiokafka.errors import KafkaConnectionError

from streams.contract.messages import Message
from streams.contract.topics import LETTER_HEADERS
from streams.kafka import producer as producing
from streams.kafka.producer import WINDOW, Pace, open_producer, producer, send
from streams.settings import Settings


class Producer:
    """A client whose broker confirms at once, after a while, or never comes."""

    def __init__(self, *, slow: bool = False, failure: Exception | None = None) -> None:
        self.slow = slow
        self.failure = failure
        self.options: dict[str, Any] = {}
        self.sent: list[tuple[Any, ...]] = []
        self.futures: list[asyncio.Future[None]] = []
        self.is_open = False

    async def start(self) -> None:
        self.is_open = True
        if self.failure:
            raise self.failure

    async def stop(self) -> None:
        self.is_open = False

    async def send(
        self, topic: str, value: bytes | None, *, key: bytes | None, headers: object
    ) -> asyncio.Future[None]:
        self.sent.append((topic, value, key, headers))
        self.futures.append(asyncio.get_running_loop().create_future())
        if not self.slow:
            self.futures[-1].set_result(None)
        return self.futures[-1]


def opens(client: Producer, monkeypatch: pytest.MonkeyPatch) -> None:
    def made(**options: object) -> Producer:
        client.options = options
        return client

    monkeypatch.setattr(producing, "AIOKafkaProducer", made)


MESSAGES = [Message("news.articles", b"k", b"%d" % n, [("tag", None)]) for n in range(WINDOW + 50)]
STAGING = Settings(topic_prefix="staging.")


async def test_messages_are_sent_in_order_and_counted_when_confirmed() -> None:
    client, counted = Producer(), []
    await send(cast(Any, client), STAGING, MESSAGES, confirmed=lambda: counted.append(1))
    assert client.sent == [
        ("staging.news.articles", each.value, each.key, each.headers) for each in MESSAGES
    ]
    assert len(counted) == len(MESSAGES)


async def test_no_more_than_a_window_is_under_way() -> None:
    client, counted = Producer(slow=True), []
    task = asyncio.create_task(
        send(cast(Any, client), STAGING, MESSAGES, confirmed=lambda: counted.append(1))
    )
    await asyncio.sleep(0.01)
    assert (len(client.sent), len(counted)) == (WINDOW, 0)
    for _ in range(len(MESSAGES)):
        for future in client.futures:
            if not future.done():
                future.set_result(None)
        await asyncio.sleep(0)
    await asyncio.wait_for(task, 1)
    assert len(counted) == len(MESSAGES)


async def test_a_record_that_is_refused_is_raised() -> None:
    client = Producer(slow=True)
    task = asyncio.create_task(send(cast(Any, client), STAGING, MESSAGES[:2]))
    await asyncio.sleep(0.01)
    client.futures[0].set_exception(KafkaConnectionError("gone"))
    with pytest.raises(KafkaConnectionError, match="gone"):
        await task


async def test_the_rate_is_kept() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    await send(cast(Any, Producer()), STAGING, MESSAGES[:3], rate=50)
    assert 0.06 <= loop.time() - start < 0.5


async def test_work_between_beats_does_not_slow_them_and_missed_ones_are_gone() -> None:
    loop = asyncio.get_running_loop()
    pace = Pace(20)
    first = pace.due
    await asyncio.sleep(0.03)
    await pace.next()
    assert loop.time() >= pace.due == first + 0.05
    await asyncio.sleep(0.2)
    late = loop.time()
    await pace.next()
    assert pace.due >= late


@pytest.mark.parametrize(("compression", "given"), [("none", None), ("zstd", "zstd")])
async def test_every_replica_has_to_confirm(
    compression: str, given: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = Producer()
    opens(client, monkeypatch)
    settings = Settings.model_validate({"compression": compression, "max_message_bytes": 2**17})
    async with producer(settings) as opened:
        assert opened is client
        assert client.is_open
    assert not client.is_open
    assert client.options["acks"] == "all"
    assert client.options["compression_type"] == given
    assert client.options["max_request_size"] == 2**17 + LETTER_HEADERS


async def test_a_client_that_finds_no_broker_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    client = Producer(failure=KafkaConnectionError("refused"))
    opens(client, monkeypatch)
    with pytest.raises(KafkaConnectionError):
        await open_producer(Settings())
    assert not client.is_open
