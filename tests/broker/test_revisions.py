"""One article that comes again and again: only what is new in it is published."""

from typing import Any

import orjson
import pytest

from agents.enrich.annotations import FIELDS
from streams.contract.topics import DEAD_LETTERS, ENRICHED, ENTITIES, EVENTS, QUOTES, Topic
from tests.broker.contract import breaches, told_alone
from tests.broker.installation import Installation, submission
from tests.broker.published import Record, of, outcomes, traced

ID = "revised:1"
FIRST = """Mayor Ada Novak said on Monday that the harbour would close. “We cannot keep it open,” \
Novak said. The council in Warsaw approved the plan on 3 May 2024."""
SECOND = FIRST.replace("cannot keep it", "will not hold it")
ITEMS: tuple[Topic, ...] = (ENTITIES, QUOTES, EVENTS)


def article(text: str, revision: int | None = None, **fields: Any) -> bytes:  # noqa: ANN401 - any JSON
    return orjson.dumps(
        {
            "id": ID,
            "text": text,
            "revision": revision,
            "published_at": "2024-05-06T10:00:00Z",
            **fields,
        }
    )


SUBMISSIONS: dict[str, bytes | None] = {
    "first": article(FIRST, 3),
    "the same again": article(FIRST, 3),
    "the same with a crawler's note": article(FIRST, 3, crawled_at="later"),
    "corrected": article(SECOND, 7),
    "lower number": article(FIRST + " It was raining.", 5),
    "tombstone": None,
    "tombstone again": None,
    "back": article(SECOND, 8),
}


@pytest.fixture(scope="module")
def found(stream: Installation) -> list[Record]:
    """Everything that is published of one article, in the order it was submitted."""
    labels = list(SUBMISSIONS)
    stream.send(*(submission(ID.encode(), SUBMISSIONS[label], label) for label in labels))
    return stream.published(outcomes(["first", "corrected", "tombstone", "back"]))


def state(found: list[Record], label: str) -> Any:  # noqa: ANN401 - JSON
    [record] = of(traced(found, label), ENRICHED)
    return record.said


def changes(found: list[Record], label: str) -> dict[str, set[str]]:
    """Give the ids that a submission told of, by the change it told."""
    told: dict[str, set[str]] = {}
    for record in traced(found, label):
        if record.topic in {topic.name for topic in ITEMS}:
            told.setdefault(record.said["change"], set()).add(record.said["id"])
    return told


def ids(article: dict[str, Any]) -> set[str]:
    return {item["id"] for field in FIELDS for item in told_alone(article, field)}


@pytest.mark.parametrize(
    "label",
    ["the same again", "the same with a crawler's note", "lower number", "tombstone again"],
)
def test_nothing_new_publishes_nothing(found: list[Record], label: str) -> None:
    records = traced(found, label)
    assert of(records, ENRICHED) + of(records, DEAD_LETTERS) == []
    assert changes(found, label) == {}


def test_the_first_state_is_told_in_full(found: list[Record]) -> None:
    assert changes(found, "first") == {"found": ids(state(found, "first"))}


def test_a_correction_tells_the_differences(found: list[Record]) -> None:
    before, after = ids(state(found, "first")), ids(state(found, "corrected"))
    told = changes(found, "corrected")
    assert (told["found"], told["retracted"]) == (after - before, before - after)
    assert len(after & before - told.get("changed", set())) > len(told["found"])


def test_a_tombstone_retracts_everything(found: list[Record]) -> None:
    assert changes(found, "tombstone") == {"retracted": ids(state(found, "corrected"))}
    assert state(found, "tombstone")["status"] == "canceled"
    assert ids(state(found, "tombstone")) == set()


def test_an_article_may_come_back(found: list[Record]) -> None:
    assert changes(found, "back") == {"found": ids(state(found, "corrected"))}


def test_revisions_go_up(found: list[Record]) -> None:
    labels = ("first", "corrected", "tombstone", "back")
    assert [state(found, label)["revision"] for label in labels] == [3, 7, 8, 9]


def test_all_keeps_the_contract(found: list[Record]) -> None:
    assert [breaches(each) for each in of_article(found) if breaches(each)] == []


def of_article(found: list[Record]) -> list[Record]:
    return [each for each in found if each.key == ID.encode()]
