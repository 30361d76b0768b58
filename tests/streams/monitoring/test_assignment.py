from types import SimpleNamespace
from typing import Any, cast

import pytest
from faust.types import TP

from streams.monitoring.assignment import Assignment

OWN = {TP("news.articles", 0), TP("news.accepted", 3)}
TABLE = {TP("dateline-revisions-changelog", 3)}


@pytest.fixture
def app() -> Any:  # noqa: ANN401 - stands for Faust's
    messages = [SimpleNamespace(value=b"12345"), SimpleNamespace(value=None)]
    resumed = dict.fromkeys(OWN | TABLE, (3, 5))
    consumer = SimpleNamespace(assignment=lambda: OWN | TABLE, unacked=messages, resumed=resumed)
    recovery = SimpleNamespace(active_remaining_total=lambda: 12)
    tables = SimpleNamespace(recovery=recovery)
    return SimpleNamespace(in_recovery=False, rebalancing=False, consumer=consumer, tables=tables)


@pytest.fixture
def assignment(app: Any) -> Assignment:  # noqa: ANN401 - stands for Faust's
    return Assignment(cast(Any, app), ["news.articles", "news.accepted"])


def test_a_table_is_nothing_to_read(assignment: Assignment) -> None:
    assigned = assignment.now()
    assert set(assigned.partitions) == OWN
    assert (assigned.bytes_under_way, assigned.changes_left) == (5, None)
    assert assigned.resumed == dict.fromkeys(OWN, (3, 5))


def test_in_a_rebalance_it_is_what_it_was(app: Any, assignment: Assignment) -> None:  # noqa: ANN401
    assignment.now()
    app.rebalancing = True
    app.consumer.assignment = set
    assert set(assignment.now().partitions) == OWN
    app.rebalancing = False
    assert set(assignment.now().partitions) == set()


def test_what_is_left_to_recover_is_told(app: Any, assignment: Assignment) -> None:  # noqa: ANN401
    app.in_recovery = True
    assert assignment.now().changes_left == 12


def test_a_partition_is_its_own_or_not(assignment: Assignment) -> None:
    assert not assignment.has("news.articles", 0)
    assignment.now()
    assert assignment.has("news.articles", 0)
    assert not assignment.has("news.articles", 3)
