"""Stories and statements as their readers are told, whatever the order in which articles come."""

from typing import Any

import orjson
import pytest

from agents.stories.slices import contribution_of, slice_of
from agents.stories.view import StoriesView
from streams.contract.records import Digest
from tests.support.contributions import disturbed, told
from tests.support.made_digests import made_digests


def states(digests: list[Digest]) -> list[Any]:
    return [contribution_of(slice_of(each)) for each in digests]


@pytest.mark.parametrize("seed", range(2))
def test_the_same_is_told_in_whatever_order_articles_come(seed: int) -> None:
    given = states(made_digests(150, seed))
    calm = told(StoriesView(), given, group=1000)
    records = [orjson.loads(each) for each in calm.values()]
    assert any(each.get("copy_of") for each in records)
    assert any(each.get("articles", 0) > 2 for each in records)
    for size in (1, 7, 64):
        assert told(StoriesView(), disturbed(given, seed + size), group=size) == calm


def test_an_article_that_is_withdrawn_and_comes_back_is_told_again() -> None:
    first = made_digests(1, 1)[0]
    gone = Digest({**first, "sequence": first["sequence"] + 1, "status": "canceled"})
    back = Digest({**first, "sequence": first["sequence"] + 2})
    [name] = told(StoriesView(), states([first]))
    assert told(StoriesView(), states([first, gone]), group=1) == {}
    [record] = told(StoriesView(), states([first, gone, back]), group=1).values()
    assert orjson.loads(record)["article_id"] == name
    assert orjson.loads(record)["sequence"] == back["sequence"]
