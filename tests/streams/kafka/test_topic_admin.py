from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from aiokafka.errors import KafkaConnectionError, NodeNotReadyError

from streams.contract.topics import ARTICLES, TOPICS, configuration
from streams.kafka import topic_admin
from streams.kafka.connection_errors import BrokerUnreachable
from streams.kafka.topic_admin import admin, provision
from streams.settings import Settings

TOPIC_ALREADY_EXISTS = 36
NOT_ALLOWED = 29
NAMES = [topic.name for topic in TOPICS]


class Admin:
    """An admin client of a broker that is there after so many attempts."""

    def __init__(self) -> None:
        self.failures: list[Exception] = []
        self.attempts = 0
        self.is_open = False
        self.errors: dict[str, int] = {}
        self.there: set[str] = set()
        self.partitions: dict[str, int] = {}
        self.configured: dict[str, dict[str, str]] = {}
        self.wanted: dict[str, Any] = {}

    async def start(self) -> None:
        self.attempts += 1
        self.is_open = True
        if self.failures:
            raise self.failures.pop()

    async def close(self) -> None:
        self.is_open = False

    async def describe_cluster(self) -> dict[str, str]:
        return {"cluster_id": "abc"}

    async def create_topics(self, topics: list[Any]) -> SimpleNamespace:
        self.wanted = {topic.name: topic for topic in topics}
        return SimpleNamespace(
            topic_errors=[(name, self.errors.get(name, 0), None) for name in self.wanted]
        )

    async def describe_topics(self) -> list[dict[str, Any]]:
        return [
            {"topic": name, "partitions": [None] * self.partitions.get(name, 6)}
            for name in self.there
        ]

    async def describe_configs(self, resources: list[Any]) -> list[SimpleNamespace]:
        return [
            SimpleNamespace(resources=[(0, None, 2, each.name, self._entries(each.name))])
            for each in resources
        ]

    def _entries(self, name: str) -> list[tuple[str, str, bool]]:
        return [(key, value, False) for key, value in self.configured.get(name, {}).items()]


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[Admin]:
    made = Admin()
    monkeypatch.setattr(topic_admin, "AIOKafkaAdminClient", lambda **_: made)
    yield made
    assert not made.is_open, "the client was not closed"


def there_before(client: Admin, prefix: str = "") -> None:
    client.there = {prefix + name for name in (*NAMES, "dateline-revisions-changelog")}
    for topic in TOPICS:
        client.configured[prefix + topic.name] = configuration(topic, Settings())


async def test_every_topic_is_made_as_declared(client: Admin) -> None:
    settings = Settings(topic_prefix="staging.", partitions=12, replication=3)
    cluster = await provision(settings)
    assert (cluster.id, cluster.differences) == ("abc", [])
    changelog = "staging.dateline-revisions-changelog"
    assert cluster.made == [*(f"staging.{name}" for name in NAMES), changelog]
    assert client.wanted[changelog].topic_configs["cleanup.policy"] == "compact"
    for topic in TOPICS:
        wanted = client.wanted[f"staging.{topic.name}"]
        assert (wanted.num_partitions, wanted.replication_factor) == (12, 3)
        assert wanted.topic_configs == configuration(topic, settings)


async def test_topics_that_are_there_are_left_as_they_are(client: Admin) -> None:
    there_before(client)
    assert await provision(Settings()) == ("abc", [], [], {})
    assert client.wanted == {}, "nothing was asked to be made"


async def test_one_that_another_worker_makes_meanwhile_is_none_of_ours(client: Admin) -> None:
    client.errors = {"news.quotes": TOPIC_ALREADY_EXISTS}
    cluster = await provision(Settings())
    assert set(NAMES) - set(cluster.made) == {"news.quotes"}
    assert len(cluster.made) == len(NAMES)


async def test_only_what_is_asked_for_is_looked_at(client: Admin) -> None:
    cluster = await provision(Settings(), [ARTICLES])
    assert cluster.made == list(client.wanted) == ["news.articles"]


async def test_a_topic_that_takes_less_than_declared_says_so(client: Admin) -> None:
    there_before(client)
    client.configured["news.enriched"]["max.message.bytes"] = "1500"
    client.configured["news.events"]["max.message.bytes"] = str(2**30)
    assert (await provision(Settings())).limits == {"news.enriched": 1500}


async def test_an_account_that_may_not_make_topics_is_told_what_it_lacks(client: Admin) -> None:
    client.errors = {"news.quotes": NOT_ALLOWED}
    with pytest.raises(BrokerUnreachable, match=r"news\.quotes is not there, .* `dateline topics"):
        await provision(Settings())


async def test_what_differs_is_said(client: Admin, caplog: pytest.LogCaptureFixture) -> None:
    there_before(client)
    client.partitions["news.quotes"] = 3
    client.configured["news.events"]["retention.ms"] = "1"
    lines = [
        "topic news.quotes has 3 partitions, DATELINE_PARTITIONS is 6",
        "topic news.events has retention.ms=1, declared is 604800000",
    ]
    assert (await provision(Settings())).differences == lines
    assert caplog.messages == lines


async def test_a_topic_that_cannot_be_made_is_named(client: Admin) -> None:
    client.errors = {"news.quotes": 38}
    with pytest.raises(BrokerUnreachable, match=r"cannot make topic news\.quotes: .*Invalid"):
        await provision(Settings())


@pytest.fixture
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asyncio.sleep", _no_sleep)


async def _no_sleep(_: float) -> None:
    """Let no time pass."""


@pytest.mark.usefixtures("_impatient")
async def test_a_broker_that_is_not_there_yet_is_waited_for(
    client: Admin, caplog: pytest.LogCaptureFixture
) -> None:
    client.failures = [KafkaConnectionError("refused"), NodeNotReadyError()]
    async with admin(Settings(broker="kafka:9092", start_timeout=30)) as opened:
        assert opened is client
    assert client.attempts == 3
    assert [each[:36] for each in caplog.messages] == ["waiting for a broker at kafka:9092, "] * 2


async def test_a_broker_that_never_comes_is_told_with_the_remedy(client: Admin) -> None:
    client.failures = [KafkaConnectionError("refused")]
    with pytest.raises(BrokerUnreachable, match=r"at kafka:9092 .*`dateline broker`.*DATELINE_BRO"):
        async with admin(Settings(broker="kafka:9092", start_timeout=0)):
            pytest.fail("there is no broker")
    assert client.attempts == 1
