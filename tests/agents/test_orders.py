"""Stories and statements as their readers are told, whatever the order in which articles come."""

from collections.abc import Callable
from typing import Any

import orjson
import pytest

from agents.repartition.agent import WHOLE, slice_of
from agents.resemblance.slices import contribution_of
from agents.statements.view import StatementsView
from agents.stories.view import StoriesView
from streams.contract.records import Digest
from streams.contract.topics import LIKENESSES, SAYINGS, Topic
from streams.delivery.aggregation.shard import View
from tests.support.contributions import disturbed, told
from tests.support.made_digests import made_digests

VIEWS: dict[Topic, Callable[[], View]] = {LIKENESSES: StoriesView, SAYINGS: StatementsView}


def states(topic: Topic, digests: list[Digest]) -> list[Any]:
    pieces: Any = [slice_of(each, WHOLE[topic]) for each in digests]
    return [contribution_of(each) for each in pieces]


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("topic", VIEWS, ids=lambda topic: topic.name)
def test_the_same_is_told_in_whatever_order_articles_come(topic: Topic, seed: int) -> None:
    given = states(topic, made_digests(150, seed))
    calm = told(VIEWS[topic](), given, group=1000)
    records = [orjson.loads(each) for each in calm.values()]
    assert any(each.get("copy_of") or each.get("articles", 0) > 2 for each in records)
    for size in (1, 7, 64):
        assert told(VIEWS[topic](), disturbed(given, seed + size), group=size) == calm


def test_an_article_that_is_withdrawn_and_comes_back_is_told_again() -> None:
    first = made_digests(1, 1)[0]
    gone = Digest({**first, "sequence": first["sequence"] + 1, "status": "canceled"})
    back = Digest({**first, "sequence": first["sequence"] + 2})
    [name] = told(StoriesView(), states(LIKENESSES, [first]))
    assert told(StoriesView(), states(LIKENESSES, [first, gone]), group=1) == {}
    again = told(StoriesView(), states(LIKENESSES, [first, gone, back]), group=1)
    [record] = again.values()
    assert orjson.loads(record)["article_id"] == name
