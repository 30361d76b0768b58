from collections.abc import Callable
from typing import Any

import pytest

from agents.timelines.contribution import contribution
from tests.agents.timelines.conftest import time

Make = Callable[..., Any]
NORVIK = frozenset({"nil:norvik"})


def test_what_an_article_says_of_an_entity(article: Make, event: Make) -> None:
    others = [
        {"entity_id": "nil:norvik", "role": "agent"},
        {"entity_id": "nil:halden", "role": "patient"},
    ]
    bought = event("purchase", 7, participants=others, time=time("2024-05-01"))
    [told] = contribution(article(bought), NORVIK).events
    assert (told.family, told.value, told.basis) == ("acquire", "2024-05-01", "expression")
    assert told.others == {"nil:halden"}
    assert [(each.article_id, each.start) for each in told.mentions] == [("wire:1", 7)]


@pytest.mark.parametrize(
    "given",
    [
        {"participants": [{"entity_id": "nil:halden", "role": "agent"}]},
        {"modality": "denied"},
        {"modality": "possible"},
        {"class": "STATE"},
    ],
)
def test_what_is_not_said_of_it(article: Make, event: Make, given: dict[str, Any]) -> None:
    assert contribution(article(event("buy", **given)), NORVIK).events == ()


def test_an_event_told_again_is_one_of_which_all_tellings_count(article: Make, event: Make) -> None:
    first = event("buy", 3, participants=[], time=time("2024-05-01"))
    again = event("purchase", 9, repeats=first["id"])
    [told] = contribution(article(first, again), NORVIK).events
    assert told.value == "2024-05-01"
    assert [mention.start for mention in told.mentions] == [3, 9]


def test_a_headline_tells_nothing_new(article: Make, event: Make) -> None:
    given = {"title": "Norvik buys Halden", "text": "Norvik buys Halden\n\nNorvik bought Halden."}
    first = event("buys", 7)
    again = event("bought", 27, repeats=first["id"])
    [told] = contribution(article(first, again, **given), NORVIK).events
    assert [mention.text for mention in told.mentions] == ["bought"]
    assert contribution(article(first, **given), NORVIK).events == ()


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        (time("2024-05-15"), "2024-05-15"),
        (time("2024-05-01"), "2024-05-16"),
        (time("2024-05-18"), "2024-05-16"),
        (time("2024-05-15", basis="inherited"), "2024-05-16"),
        (time("2024", granularity="year"), "2024-05-16"),
        (None, "2024-05-16"),
    ],
)
def test_what_is_undated_has_the_day_of_the_news(
    article: Make, event: Make, lead: dict[str, Any] | None, day: str
) -> None:
    told = contribution(article(event("sue", 0, time=lead), event("buy", 9)), NORVIK).events[1]
    assert (told.value, told.basis) == (day, "publication")


def test_plans_and_undated_articles_have_no_day(article: Make, event: Make) -> None:
    plan = event("buy", modality="planned")
    assert contribution(article(plan), NORVIK).events[0].value is None
    undated = article(event("buy"), published_at=None)
    assert contribution(undated, NORVIK).events[0].value is None
