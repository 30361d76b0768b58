"""Articles are read again by another model: what differs comes out, marked as no news."""

from pathlib import Path
from typing import Any

import pytest

from streams.contract.topics import ENRICHED, ENTITIES
from streams.kafka import producer, rereading
from tests.broker.bad_input import PROSE
from tests.broker.commands import run
from tests.broker.installation import Installation
from tests.broker.published import Record, of, states

MODELS = Path(__file__).parent / "models"
OTHER = {"PYTHONPATH": str(MODELS), "DATELINE_MODEL": "treacherous_model"}
COUNT = 6
ARTICLES: list[dict[str, Any]] = [
    {
        "id": f"a:{number}",
        "text": PROSE,
        "source": "The Post" if number % 2 else "The Mail",
        "published_at": f"2024-05-0{number + 1}T08:00:00Z",
        "language": "en",
        "revision": 3,
    }
    for number in range(COUNT)
]


def is_replay(record: Record) -> bool:
    return ("ce_replay", b"1") in record.headers


def count(found: list[Record]) -> int:
    return len([each for each in of(found, ENRICHED) if is_replay(each)])


@pytest.fixture
def read(installation: Installation) -> Installation:
    """An installation that has read its articles, and whose worker has ended."""
    with installation.worker():
        installation.submit(*ARTICLES)
        found = installation.published(lambda found: len(of(found, ENRICHED)) >= COUNT)
    assert not any(map(is_replay, found))
    return installation


def test_what_is_read_otherwise_comes_out_once_and_marked(read: Installation) -> None:
    with read.worker(**OTHER):
        sent = run(read, "reread", "--source", "The Post", "--since", "2024-05-03")
        assert f"2 articles sent to {read.settings.topic('news.accepted')}" in sent.output
        found = read.published(lambda found: count(found) >= 2)
        again = [each for each in of(found, ENRICHED) if is_replay(each)]
        assert {each.said["article_id"] for each in again} == {"a:3", "a:5"}
        assert {each.said["revision"] for each in again} == {3}
        assert {"treacherous_model" in each.said["provenance"]["pipeline"] for each in again} == {
            True
        }
        # The same was found: of the items nothing comes out.
        assert not any(map(is_replay, of(found, ENTITIES)))
        # Two states of these two are there until the topic is compacted; each says it once.
        assert f"{COUNT + 2} articles sent" in run(read, "reread").output
        found = read.published(lambda found: count(found) >= COUNT)
        assert run(read, "reread").exit_code == 0
        # An older version of the feed's is still older.
        read.submit({**ARTICLES[0], "revision": 2, "text": "Old."}, {"id": "last", "text": PROSE})
        found = read.published(states("last"))
    assert count(found) == COUNT, "each once"
    assert not [each for each in of(found, ENRICHED) if each.said["text"] == "Old."]


def test_it_goes_on_where_it_was_broken_off(
    read: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rereading, "MOST_AT_ONCE", 2)
    send = producer.send
    sent: list[Any] = []

    async def breaking(client: Any, settings: Any, messages: Any, **options: Any) -> None:  # noqa: ANN401
        if len(sent) >= 2:
            raise OSError("the power is cut")
        sent.extend(messages)
        await send(client, settings, messages, **options)

    monkeypatch.setattr(rereading, "send", breaking)
    assert "the power is cut" in str(run(read, "reread").exception)
    monkeypatch.setattr(rereading, "send", send)
    assert f"{COUNT - len(sent)} articles sent" in run(read, "reread").output
    assert f"{COUNT} articles sent" in run(read, "reread").output


def test_a_back_fill_is_marked_too(installation: Installation) -> None:
    given = b'{"id": "old", "text": "Ada Novak left Oslo on Monday."}'
    with installation.worker():
        assert run(installation, "submit", "--replay", "-", given=given).exit_code == 0
        found = installation.published(states("old"))
    assert found
    assert all(map(is_replay, found))
