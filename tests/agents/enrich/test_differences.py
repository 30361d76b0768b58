import copy
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.enrich.annotations import FIELDS, Items
from agents.enrich.differences import differences, said

ITEM = st.fixed_dictionaries(
    {
        "id": st.sampled_from([f"i{number}" for number in range(6)]),
        "text": st.sampled_from(["one", "two"]),
        "spans": st.lists(st.fixed_dictionaries({"start": st.integers(0, 9)}), max_size=2),
        "confidence": st.floats(0, 1),
    }
)
ITEMS = st.fixed_dictionaries(
    {field: st.lists(ITEM, max_size=5, unique_by=lambda item: item["id"]) for field in FIELDS}
)


@given(ITEMS, ITEMS)
def test_differences_applied_to_the_old_give_the_new(old: Items, new: Items) -> None:
    now = {(field, item["id"]): said(item) for field in FIELDS for item in old[field]}
    for field, change, item in differences(old, new):
        key = field, item["id"]
        assert (key in now) is (change != "found")
        if change == "retracted":
            del now[key]
        else:
            now[key] = said(item)
    assert now == {(field, item["id"]): said(item) for field in FIELDS for item in new[field]}


@given(ITEMS)
def test_nothing_differs_from_itself(items: Items) -> None:
    assert list(differences(items, copy.deepcopy(items))) == []


@given(ITEMS)
def test_without_a_before_all_is_found_and_without_an_after_retracted_as_it_was(
    items: Items,
) -> None:
    every = [(field, item) for field in FIELDS for item in items[field]]
    assert list(differences({}, items)) == [(field, "found", item) for field, item in every]
    assert list(differences(items, {})) == [(field, "retracted", item) for field, item in every]


@pytest.mark.parametrize(
    ("change", "is_news"),
    [
        ({"modality": "denied"}, True),
        ({"time": {"value": "2024", "timex": 1}}, True),
        ({"time": {"value": "2023", "timex": 8}}, False),
        ({"trigger": {"start": 40, "end": 44, "lemma": "buy"}}, False),
        ({"confidence": 0.1}, False),
        ({"participants": [{"entity_id": "nil:a", "role": "agent"}]}, True),
    ],
)
def test_where_an_item_stands_is_no_news(change: Mapping[str, Any], *, is_news: bool) -> None:
    item = {
        "id": "event:1",
        "trigger": {"start": 0, "end": 4, "lemma": "buy"},
        "time": {"value": "2023", "timex": 0},
        "participants": [],
        "modality": "happened",
        "confidence": 0.9,
    }
    found = list(differences({"events": [item]}, {"events": [{**item, **change}]}))
    assert [change for _, change, _ in found] == (["changed"] if is_news else [])
