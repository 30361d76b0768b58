"""Statements: which quotes are the same words of the same speaker, in any order of arrival."""

import random
from typing import Any

import orjson
import pytest

from agents.resemblance import postings
from agents.statements.statements import Statements
from streams.contract.records import Digest, Statement
from streams.contract.topics import STATEMENTS
from streams.delivery.aggregation.shard import Key
from tests.support.digests import Telling, digest
from tests.support.quotes import quote

DAM = "The dam was built for floods that come once in a century, and we have had three since May"
VALLEY = "nobody in the upper valley will be asked to leave his farm before the harvest is in"
SPEAKER = "Ilse Brandt"


def article(
    name: str,
    words: str,
    speaker: str | None = SPEAKER,
    minute: int = 0,
    **given: Any,  # noqa: ANN401 - any fields
) -> Digest:
    """Make an article that quotes some words, its id made of its name."""
    text = f"“{words},” the minister said in the {name} interview."
    found = quote(text, words, speaker) | {"id": f"quote:{name}"}
    given.setdefault("first_seen", f"2024-05-06T10:{minute:02}:00Z")
    return digest(f"paper:{name}", text, quotes=[found], **given)


def told(*digests: Digest) -> list[Statement]:
    telling = Telling()
    for each in digests:
        telling.take(each)
    return list(telling.view.statements.records())


def carriers(record: Statement) -> list[str]:
    return [carrier["article_id"] for carrier in record["carriers"]]


SAME = {
    "the same words": (DAM, DAM),
    "other signs and capitals": (DAM, DAM.replace(", and", " -- and").replace("The", "the")),
    "a part": (DAM, "floods that come once in a century"),
    "more around it": (DAM, f"I told them so. {DAM}. Ask the engineers"),
    "a word edited in": (DAM, DAM.replace("we have had", "we [in Tarn] have had")),
    "its end only, beside others": (DAM, DAM[DAM.index("floods") :] + f"; and {VALLEY}"),
}


@pytest.mark.parametrize(("first", "second"), SAME.values(), ids=SAME)
def test_the_same_words_of_the_same_speaker_are_one_statement(first: str, second: str) -> None:
    one, other = article("a", first), article("b", second, minute=5)
    for order in ([one, other], [other, one]):
        [record] = told(*order)
        assert record["statement_id"] == "quote:a"
        assert carriers(record) == ["paper:a", "paper:b"]


OTHERS = {
    "other words": (DAM, SPEAKER, VALLEY, SPEAKER),
    "another speaker": (DAM, SPEAKER, DAM, "Tomas Krall"),
    "a namesake": (DAM, "Ilse Brandt", DAM, "Otto Brandt"),
    "what everybody says": ("No comment on that", SPEAKER, "No comment on that", SPEAKER),
    "a phrase of somebody unnamed": (
        "a deep breach of trust",
        SPEAKER,
        "a deep breach of trust",
        None,
    ),
    "a few words in common": (
        "We have had three floods since May",
        SPEAKER,
        "We have had three ministers since the new coalition took over the budget office",
        SPEAKER,
    ),
}


@pytest.mark.parametrize(("first", "by", "second", "by_whom"), OTHERS.values(), ids=OTHERS)
def test_other_words_or_speakers_are_two(
    first: str, by: str | None, second: str, by_whom: str | None
) -> None:
    assert told(article("a", first, by), article("b", second, by_whom, minute=5)) == []


SPEAKERS = [
    ("Ilse Brandt", "Brandt"),
    ("Brandt", "Ilse Brandt"),
    ("Ilse Brandt", None),
    ("Ilse Brandt", "the minister"),
    ("Ilse Brandt", "I. Brandt"),
]


@pytest.mark.parametrize(("one", "other"), SPEAKERS)
def test_a_speaker_may_be_named_in_part_or_not_at_all(one: str | None, other: str | None) -> None:
    assert len(told(article("a", DAM, one), article("b", DAM, other, minute=5))) == 1


def test_a_repetition_in_one_article_is_no_second_carrier() -> None:
    text = f"“{DAM},” she said. Again: “{DAM}.”"
    start = text.rindex(DAM)
    quotes = [
        quote(text, DAM, SPEAKER),
        quote(
            text, DAM, SPEAKER, id="quote:again", spans=[{"start": start, "end": start + len(DAM)}]
        ),
    ]
    assert told(digest("paper:a", text, quotes=quotes)) == []


def test_who_holds_words_of_two_statements_does_not_join_them() -> None:
    both = f"{DAM}, but {VALLEY}"
    records = told(
        article("a", DAM),
        article("b", VALLEY, minute=1),
        article("c", DAM, minute=2),
        article("d", VALLEY, minute=3),
        article("e", both, minute=4),
    )
    assert [carriers(each)[:2] for each in records] == [
        ["paper:a", "paper:c"],
        ["paper:b", "paper:d"],
    ]


def test_a_short_phrase_is_one_statement_only_while_its_news_lasts() -> None:
    slogan = "Bread before barracks"
    first = article("a", slogan, published_at="2024-05-06T08:00:00Z")
    week = article("b", slogan, minute=1, published_at="2024-05-10T08:00:00Z")
    year = article("c", slogan, minute=2, published_at="2025-05-10T08:00:00Z")
    [record] = told(first, week, year)
    assert carriers(record) == ["paper:a", "paper:b"]


def test_wordings_are_counted_with_what_they_lack_and_add() -> None:
    [record] = told(
        article("a", "floods that come once in a century"),
        article("b", DAM, minute=1),
        article("c", DAM, minute=2),
    )
    assert (record["longest"], record["commonest"]) == (1, 1)
    first, second = record["variants"]
    assert (first["articles"], second["articles"]) == (1, 2)
    assert first["lacks"] == first["adds"] == second["lacks"] == []
    assert {"dam", "may"} <= set(second["adds"])
    assert [carrier["wording"] for carrier in record["carriers"]] == [0, 1, 1]


def test_copies_of_one_story_count_once_as_a_story() -> None:
    statements = Statements({"paper:a": "s:1", "paper:b": "s:1", "paper:c": "s:2"}.get)
    for minute, name in enumerate("abc"):
        statements.put(f"paper:{name}", article(name, DAM, minute=minute))
    [record] = statements.records()
    assert (record["articles"], record["stories"]) == (3, 2)


def test_a_report_in_other_words_stands_beside_its_statement() -> None:
    text = (
        "Ilse Brandt said that three floods had come since May, though the dam was built for one "
        "in a century."
    )
    words = text[text.index("three") : -1]
    report = quote(text, words, SPEAKER, kind="indirect", id="quote:report")
    [record] = told(
        article("a", DAM),
        article("b", DAM, minute=1),
        digest("paper:r", text, quotes=[report], first_seen="2024-05-06T10:09:00Z"),
    )
    [found] = record["reports"]
    assert (found["article_id"], found["quote_id"]) == ("paper:r", "quote:report")
    assert 0.5 <= found["confidence"] < 1
    assert carriers(record) == ["paper:a", "paper:b"]


def test_a_withdrawn_article_carries_nothing() -> None:
    telling = Telling()
    for minute, name in enumerate("abc"):
        telling.take(article(name, DAM, minute=minute))
    gone = article("a", DAM, sequence=2, status="canceled")
    assert telling.take(gone)[STATEMENTS.name] == {"quote:a", "quote:b"}
    assert telling.view.record(Key(STATEMENTS.name, "quote:a")) is None
    [found] = telling.view.statements.records()
    assert carriers(found) == ["paper:b", "paper:c"]


def made(seed: int) -> list[Digest]:
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    words = f"{DAM}, but {VALLEY}".split()
    states: list[Digest] = []
    for number in range(30):
        seen = f"2024-05-06T10:{chance.randrange(60):02}:00Z"
        for sequence in range(1, chance.choice([2, 3])):
            start = chance.randrange(len(words) - 6)
            said = " ".join(words[start : start + chance.randrange(6, 20)])
            speaker = chance.choice([SPEAKER, "Brandt", None, "Tomas Krall"])
            status = "canceled" if chance.random() < 0.15 else "usable"
            given: Any = {"first_seen": seen, "sequence": sequence, "status": status}
            states.append(article(f"{number:02}", said, speaker, **given))
    return states


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("answering", [2, 60])
def test_statements_are_the_same_in_any_order(
    seed: int, answering: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postings.Postings.__init__, "__defaults__", (answering,))
    states, chance = made(seed), random.Random(seed)  # noqa: S311 - nothing secret
    expected = orjson.dumps(told(*states))
    for _ in range(5):
        again = [*states, *chance.sample(states, 15)]
        chance.shuffle(again)
        assert orjson.dumps(told(*again)) == expected


def test_which_statements_changed_is_told() -> None:
    telling, last = Telling(), dict[str, Statement]()
    statements = telling.view.statements
    states = made(3)
    random.Random(3).shuffle(states)  # noqa: S311 - nothing secret
    for state in states:
        touched = telling.take(state)[STATEMENTS.name]
        records = {each["statement_id"]: each for each in statements.records()}
        names = records.keys() | last.keys()
        assert {name for name in names if records.get(name) != last.get(name)} <= touched
        assert all(statements.record(name) == records.get(name) for name in touched)
        last = records


def test_what_a_thousand_people_decline_joins_nothing_and_costs_little() -> None:
    telling = Telling()
    for number in range(1000):
        telling.take(article(f"{number:04}", "We have no comment", None))
    assert list(telling.view.statements.records()) == []
    assert not any(telling.view.statements.links.repeated.values())
