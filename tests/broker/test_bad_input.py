"""Bad records in one stream with good articles between them: none stops it, none is lost."""

import asyncio
from typing import Any

import orjson
import pytest

from streams.contract.topics import ARTICLES, DEAD_LETTERS, ENRICHED
from streams.kafka.producer import producer
from streams.settings import Settings
from tests.broker.bad_input import BAD, PROSE, Bad, article
from tests.broker.contract import breaches, spans
from tests.broker.installation import Installation, submission
from tests.broker.published import Record, of, outcomes, trace, traced

# Names that stand twice, bytes that are no text, a header of the next hop's own name, a null.
HEADERS: list[tuple[str, bytes | None]] = [
    ("crawler", b"one"),
    ("crawler", b"two"),
    ("bytes", b"\xff\x00"),
    ("ce_id", b"theirs"),
    ("null", None),
]
GOOD = [f"good {number}" for number in range(len(BAD))]
NOTHING = "neither key nor value"
UNKNOWN = {"id": "unknown", "text": PROSE, "x_rank": 7, "x_tree": {"a": [1, None, "ü"]}, "_at": 1.5}


@pytest.fixture(scope="module")
def found(stream: Installation) -> list[Record]:
    """Everything that is published of good and bad records."""
    messages = []
    for bad, good in zip(BAD, GOOD, strict=True):
        messages.append(submission(bad.key, bad.value, bad.label, HEADERS))
        messages.append(submission(None, article(id=good), good))
    stream.send(*messages)
    asyncio.run(send_nothing(stream.settings))
    stream.send(submission(None, orjson.dumps(UNKNOWN), "unknown fields"))
    labels = [bad.label for bad in BAD]
    return stream.published(outcomes([*labels, *GOOD, NOTHING, "unknown fields"]))


async def send_nothing(settings: Settings) -> None:
    """Send a record without key and value, as aiokafka does only in a batch."""
    async with producer(settings) as client:
        batch = client.create_batch()
        batch.append(timestamp=None, key=None, value=None, headers=[trace(NOTHING), *HEADERS])
        await (await client.send_batch(batch, settings.topic(ARTICLES.name), partition=0))


def test_good_articles_between_are_read(found: list[Record]) -> None:
    for label in GOOD:
        [state] = of(traced(found, label), ENRICHED)
        assert state.said["entities"]
        assert state.said["events"]


@pytest.mark.parametrize("bad", [bad for bad in BAD if bad.error], ids=lambda bad: bad.label)
def test_what_cannot_be_read_is_set_aside_as_it_was(found: list[Record], bad: Bad) -> None:
    [letter] = traced(found, bad.label)
    assert letter.topic == DEAD_LETTERS.name
    assert (letter.key, letter.value) == (bad.key, bad.value)
    assert original(letter) == [trace(bad.label), *HEADERS]
    assert letter.header("dl_stage") == "ingest"
    assert letter.header("dl_error_type") == bad.error
    assert letter.header("dl_error")
    assert letter.header("dl_attempt") == "1"


def test_nothing_at_all_is_set_aside_as_it_was(found: list[Record]) -> None:
    [letter] = traced(found, NOTHING)
    assert (letter.topic, letter.key, letter.value) == (DEAD_LETTERS.name, None, None)
    assert original(letter) == [trace(NOTHING), *HEADERS]


@pytest.mark.parametrize("bad", [bad for bad in BAD if not bad.error], ids=lambda bad: bad.label)
def test_what_can_be_read_keeps_the_contract(found: list[Record], bad: Bad) -> None:
    records = traced(found, bad.label)
    [state] = of(records, ENRICHED)
    assert [breaches(each) for each in records if breaches(each)] == []
    assert [each for each in spans(state.said) if not each[1]] == []


@pytest.mark.parametrize(
    ("label", "fields"),
    [
        ("lone surrogate", {"text": "Ada \ufffd Novak left."}),
        ("NUL", {"text": "Ada\0Novak left\0. " + PROSE, "title": "a\0b"}),
        ("huge integers", {"metadata": {"n": "9" * 5000}}),
        ("huge revision", {"revision": 1, "metadata": {"revision": "1" + "0" * 40}}),
        (
            "year 0",
            {
                "published_at": None,
                "metadata": {
                    "published_at": "0000-00-00T00:00:00Z",
                    "doubted": {"published_at": "'0000-00-00T00:00:00Z': no such day or time"},
                },
            },
        ),
        ("year 9999", {"published_at": None}),
        (
            "the future",
            {
                "published_at": None,
                "metadata": {
                    "doubted": {
                        "published_at": "2150-01-01T00:00:00Z: more than two years after it was "
                        "received"
                    }
                },
            },
        ),
        ("fields of wrong types", {"metadata": {"title": [1], "url": 7, "authors": {"a": 1}}}),
        ("one long word", {"noise": [{"start": 0, "end": 1_000_000, "kind": "blob"}]}),
        ("5 MB of HTML", {"text": (PROSE * 9).strip()}),
        (
            "unknown fields",
            {"metadata": {name: UNKNOWN[name] for name in ("x_rank", "x_tree", "_at")}},
        ),
    ],
)
def test_what_is_odd_is_repaired_or_kept(
    found: list[Record], label: str, fields: dict[str, Any]
) -> None:
    [state] = of(traced(found, label), ENRICHED)
    assert {name: state.said[name] for name in fields} == fields


def original(letter: Record) -> list[tuple[str, bytes | None]]:
    return [pair for pair in letter.headers if not pair[0].startswith("dl_")]
