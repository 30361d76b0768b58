from faust.types import TP

from streams.fetching import Readable

FIRST, SECOND = TP("news.articles", 0), TP("news.articles", 1)


def test_no_partition_is_not_every_partition() -> None:
    active = {FIRST}
    readable = Readable(active)
    assert FIRST in readable
    active.clear()
    # A client takes what is falsy for "all".
    assert readable
    assert FIRST not in readable


def test_partitions_are_seen_as_they_stand_now() -> None:
    active = {FIRST}
    readable = Readable(active)
    active.add(SECOND)
    assert SECOND in readable


def test_without_a_choice_every_partition_may_be_read() -> None:
    assert FIRST in Readable(None)
