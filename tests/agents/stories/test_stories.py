"""Stories and copies, and that they are the same in whatever order articles come."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest

from agents.resemblance import postings
from streams.contract.records import Digest, Story
from streams.contract.times import rfc3339
from streams.contract.topics import STORIES
from streams.delivery.aggregation.shard import Key
from tests.support.digests import Telling, digest

WIRE = (
    "The harbour authority of Port Ellery closed its northern basin on Monday after a freighter "
    "loaded with fertiliser ran aground beside the grain terminal. Tugs from two neighbouring "
    "ports tried to pull the Marigold Star free at high water but gave up when a cable snapped. "
    "Divers found a tear of eleven metres below the engine room, and a floating barrier was laid "
    "around the hull to hold back the oil. The pilot had warned of a broken rudder an hour "
    "before. Shipping agents expect delays of at least four days for coal and timber."
)
OTHER = (
    "Teachers in the mountain district of Karlova went on strike over unpaid winter allowances. "
    "Union leaders said the ministry had promised the money in October and cut it again in "
    "March. Pupils stayed at home in sixty villages while parents organised lessons in barns. "
    "A mediator arrived on Thursday and proposed to pay half of the arrears before the summer."
)
FOLLOW_UP = (
    "Salvage crews pumped fertiliser out of the stranded freighter Marigold Star at Port Ellery "
    "all night, and the harbour authority hopes to reopen the northern basin by the weekend. The "
    "grain terminal lies idle. Investigators questioned the pilot about the broken rudder."
)


def at(minute: int) -> str:
    return f"2024-05-06T{minute // 60:02}:{minute % 60:02}:00Z"


def told(digests: Sequence[Digest]) -> dict[str, Story]:
    telling = Telling()
    for each in digests:
        telling.take(each)
    return records_of(telling)


def records_of(telling: Telling) -> dict[str, Story]:
    return {record["article_id"]: record for record in telling.view.stories.records()}


def sentences(text: str) -> list[str]:
    return [f"{each.strip()}." for each in text.split(". ")]


COPIES = {
    "the same": (WIRE, "exact"),
    "another layout": (WIRE.replace(". ", ".\n\n").replace("Monday", "Monday "), "exact"),
    "a word changed here and there": (
        WIRE.replace("tried", "attempted")
        .replace("delays", "hold-ups")
        .replace("gave", "they gave"),
        "near",
    ),
    "its beginning": (" ".join(sentences(WIRE)[:2]), "wire"),
    "its beginning under an own lead": (
        f"{' '.join(sentences(OTHER)[:2])} {' '.join(sentences(WIRE)[:2])}",
        "wire",
    ),
    "every other sentence": (" ".join(sentences(WIRE)[::2]), "wire"),
    "the whole in a longer article": (f"{WIRE} {OTHER}", "wire"),
}


@pytest.mark.parametrize(("text", "kind"), COPIES.values(), ids=COPIES)
def test_a_copy_names_the_first_to_print_its_words(text: str, kind: str) -> None:
    first, copy = digest("a:1", WIRE, first_seen=at(0)), digest("b:1", text, first_seen=at(5))
    for order in ([first, copy], [copy, first]):
        records = told(order)
        assert records["a:1"]["copy_of"] is None
        assert records["b:1"]["copy_of"] == "a:1"
        assert records["b:1"]["kind"] == kind
        assert records["b:1"]["story_id"] == records["a:1"]["story_id"] == "a:1"
        assert records["b:1"]["lateness"] == 300


SPEECH = (
    "We will not leave a single village without a doctor, a school and a road that is open in "
    "winter, and whoever tells you that there is no money for it has not read our budget, which "
    "has a page for each of the ninety valleys of this country."
)


def test_two_papers_that_quote_one_speech_are_no_copies() -> None:
    one = digest("a:1", f"“{SPEECH}” the governor told miners at a rally in Ostrava yesterday.")
    other = digest("b:1", f"In the studio he repeated his promise. “{SPEECH}” Viewers phoned in.")
    records = told([one, other])
    assert {each["copy_of"] for each in records.values()} == {None}


def test_the_next_article_of_a_story_is_no_copy_but_of_the_story() -> None:
    records = told(
        [
            digest("a:1", WIRE, first_seen=at(0)),
            digest("c:1", OTHER, first_seen=at(1)),
            digest("b:1", FOLLOW_UP, first_seen=at(600)),
        ]
    )
    assert records["b:1"]["copy_of"] is None
    assert records["b:1"]["follows"] == records["b:1"]["story_id"] == "a:1"
    assert records["c:1"]["story_id"] == "c:1"


@pytest.mark.parametrize(("hours", "is_one"), [(1, True), (71, True), (73, False), (-71, True)])
def test_articles_within_three_days_are_of_one_story(hours: int, *, is_one: bool) -> None:
    day = datetime(2024, 5, 6, 23, tzinfo=UTC)
    later = rfc3339(day + timedelta(hours=hours))
    first = digest("a:1", WIRE, first_seen=at(0), published_at=rfc3339(day))
    second = digest("b:1", FOLLOW_UP, first_seen=at(9), published_at=later)
    assert (told([first, second])["b:1"]["story_id"] == "a:1") is is_one


ALIKE = (
    "Coal and timber wait outside Port Ellery, where shipping agents count the days. A stranded "
    "freighter blocks the quay. Farmers inland fear for their fertiliser, and the price of bread "
    "was a matter in the county council, whose members argued until midnight over subsidies."
)


@pytest.mark.parametrize(("day", "is_one"), [("2024-05-06T12:00:00Z", True), (None, False)])
def test_of_articles_without_a_date_more_likeness_is_asked(
    day: str | None, *, is_one: bool
) -> None:
    first = digest("a:1", WIRE, first_seen=at(0), published_at="2024-05-06T08:00:00Z")
    second = digest("b:1", ALIKE, first_seen=at(9), published_at=day)
    assert (told([first, second])["b:1"]["story_id"] == "a:1") is is_one


def test_a_word_of_every_day_finds_the_articles_of_its_day() -> None:
    """Of a month's many only a few answer, and none of them may be of today."""
    words, chance = f"{WIRE} {FOLLOW_UP}".split(), random.Random(1)  # noqa: S311 - nothing secret
    old = [
        digest(
            f"old:{number:03}",
            " ".join(chance.sample(words, len(words))),
            first_seen=at(0),
            published_at="2024-04-20T10:00:00Z",
        )
        for number in range(100)
    ]
    first = digest("a:1", WIRE, first_seen=at(1), published_at="2024-05-06T08:00:00Z")
    second = digest("b:1", FOLLOW_UP, first_seen=at(9), published_at="2024-05-06T18:00:00Z")
    assert told([*old, first, second])["b:1"]["follows"] == "a:1"


def test_a_text_that_is_printed_again_is_a_copy_however_late() -> None:
    first = digest("a:1", WIRE, first_seen=at(0), published_at="2020-05-06T08:00:00Z")
    again = digest("b:1", WIRE, first_seen=at(9), published_at="2024-05-06T08:00:00Z")
    assert told([first, again])["b:1"]["copy_of"] == "a:1"


def test_a_week_later_it_is_another_story() -> None:
    first = digest("a:1", WIRE, first_seen=at(0), published_at="2024-05-06T08:00:00Z")
    later = digest("b:1", FOLLOW_UP, first_seen=at(9), published_at="2024-05-13T08:00:00Z")
    assert told([first, later])["b:1"]["story_id"] == "b:1"


def test_who_prints_both_halves_joins_those_who_print_one() -> None:
    parts = sentences(WIRE)
    records = told(
        [
            digest("a:1", " ".join(parts[:3]), first_seen=at(0)),
            digest("b:1", " ".join(parts[3:]), first_seen=at(1)),
            digest("c:1", WIRE, first_seen=at(2)),
        ]
    )
    assert [each["copy_of"] for each in records.values()] == [None, "a:1", "a:1"]


def test_a_withdrawn_article_has_no_record_and_its_copies_another_first() -> None:
    telling = Telling()
    for minute, name in enumerate(["a:1", "b:1", "c:1"]):
        telling.take(digest(name, WIRE, first_seen=at(minute)))
    gone = digest("a:1", "", status="canceled", sequence=2, first_seen=at(0))
    assert telling.take(gone)[STORIES.name] == {"a:1", "b:1", "c:1"}
    found = records_of(telling)
    assert {name: each["copy_of"] for name, each in found.items()} == {"b:1": None, "c:1": "b:1"}
    assert telling.view.record(Key(STORIES.name, "a:1")) is None


def test_the_same_state_again_touches_nothing() -> None:
    telling = Telling()
    article = digest("a:1", WIRE, sequence=3)
    assert telling.take(article)[STORIES.name] == {"a:1"}
    for stale in (article, digest("a:1", OTHER, sequence=2)):
        assert not any(telling.take(stale).values())


def made(seed: int) -> list[Digest]:
    """Make the states of articles: copies, mixtures, other stories, changes and withdrawals."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    parts = [*sentences(WIRE), *sentences(OTHER), *sentences(FOLLOW_UP)]
    states: list[Digest] = []
    for number in range(40):
        name = f"paper:{number}"
        for sequence in range(1, chance.choice([2, 2, 3])):
            given: dict[str, Any] = {"sequence": sequence, "first_seen": at(chance.randrange(600))}
            if states and states[-1]["article_id"] == name:
                given["first_seen"] = states[-1]["first_seen"]
            first = chance.randrange(len(parts) - 3)
            text = " ".join(parts[first : first + chance.randrange(2, 7)])
            status = "canceled" if chance.random() < 0.15 else "usable"
            states.append(digest(name, text, status=status, **given))
    return states


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("answering", [2, 60])
def test_stories_are_the_same_in_any_order(
    seed: int, answering: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postings.Postings.__init__, "__defaults__", (answering,))
    states, chance = made(seed), random.Random(seed)  # noqa: S311 - no secret
    expected = orjson.dumps(told(states))
    for _ in range(5):
        again = [*states, *chance.sample(states, 20)]
        chance.shuffle(again)
        assert orjson.dumps(told(again)) == expected


@pytest.mark.parametrize("answering", [2, 60])
def test_whose_record_changed_is_told(answering: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings.Postings.__init__, "__defaults__", (answering,))
    telling, last = Telling(), dict[str, Story]()
    states = made(7)
    random.Random(7).shuffle(states)  # noqa: S311 - no secret
    for state in states:
        touched = telling.take(state)[STORIES.name]
        records = records_of(telling)
        names = records.keys() | last.keys()
        assert {name for name in names if records.get(name) != last.get(name)} <= touched
        last = records


def test_a_text_that_all_print_costs_each_the_same() -> None:
    telling = Telling()
    for number in range(400):
        telling.take(digest(f"paper:{number:03}", WIRE, first_seen=at(number)))
    copied = {record["copy_of"] for record in records_of(telling).values()}
    assert copied == {None, "paper:000"}
    links = telling.view.stories.links
    assert len(links.links[max(links.articles)].copies) == postings.ANSWERING


def test_an_article_that_came_a_month_before_the_last_is_told_no_more() -> None:
    telling = Telling()
    telling.take(digest("a:1", WIRE, first_seen=at(0)))
    touched = telling.take(digest("b:1", OTHER, first_seen="2024-06-06T10:00:01Z"))
    assert touched[STORIES.name] == {"a:1", "b:1"}
    assert list(records_of(telling)) == ["b:1"]
