from aiokafka import TopicPartition

from streams.monitoring.stalled_partitions import Offsets, StallDetector

PLACE = TopicPartition("news.articles", 0)
OTHER = TopicPartition("news.articles", 1)


class Partition:
    """A partition that is looked at, and the reader that tries it."""

    def __init__(self) -> None:
        self.standing = StallDetector()
        self.tries = 0

    def look(self, now: float, committed: int, end: int, *, ends_at: int | None = None) -> None:
        """Look, and try when asked: a record is found unless nothing is before ``ends_at``."""
        for place in self.standing.take({PLACE: Offsets(committed, end)}, now):
            self.tries += 1
            self.standing.tried(place, end=ends_at)

    def seconds(self, now: float) -> float | None:
        return next((past for _, _, past in self.standing.unread(now)), None)

    @property
    def lag(self) -> int:
        return self.standing.stands[PLACE].lag


def test_a_partition_that_is_read_to_its_end_stands_for_nothing() -> None:
    partition = Partition()
    for now in range(0, 1000, 10):
        partition.look(now, 5, 5)
    assert (partition.seconds(1000), partition.tries, partition.lag) == (None, 0, 0)


def test_a_partition_that_moves_is_never_tried() -> None:
    partition = Partition()
    for now in range(0, 1000, 10):
        partition.look(now, now, now + 100)
    assert (partition.seconds(1000), partition.tries, partition.lag) == (None, 0, 100)


def test_a_record_that_nobody_reads_counts_from_when_it_was_seen() -> None:
    partition = Partition()
    for now in range(0, 500, 10):
        partition.look(now, 5, 5)
    for now in range(500, 600, 10):
        partition.look(now, 5, 8)
    assert partition.seconds(600) == 100
    assert partition.tries == 1, "one record is enough"
    assert partition.lag == 3


def test_more_records_do_not_make_it_younger() -> None:
    partition = Partition()
    for now in range(0, 100, 10):
        partition.look(now, 5, 6 + now)
    assert partition.seconds(100) == 100


def test_what_moves_again_is_forgiven() -> None:
    partition = Partition()
    partition.look(0, 5, 8)
    partition.look(10, 5, 8)
    assert partition.seconds(10) == 10
    partition.look(20, 6, 8)
    assert partition.seconds(20) is None
    partition.look(30, 6, 8)
    assert partition.seconds(30) == 10


def test_the_end_of_a_transaction_is_tried_once() -> None:
    partition = Partition()
    for now in range(0, 1000, 10):
        partition.look(now, 5, 6, ends_at=6)
    assert (partition.seconds(1000), partition.tries, partition.lag) == (None, 1, 0)


def test_a_record_after_a_transaction_counts_from_when_it_was_seen() -> None:
    partition = Partition()
    for now in range(0, 1000, 10):
        partition.look(now, 5, 6, ends_at=6)
    for now in range(1000, 1100, 10):
        partition.look(now, 5, 7)
    assert partition.seconds(1100) == 100
    assert partition.lag == 1


def test_a_second_transaction_is_tried_too() -> None:
    partition = Partition()
    for now in range(0, 100, 10):
        partition.look(now, 5, 6, ends_at=6)
    for now in range(100, 200, 10):
        partition.look(now, 5, 8, ends_at=8)
    assert (partition.seconds(200), partition.tries) == (None, 2)


def test_a_reader_that_could_not_try_is_asked_again() -> None:
    standing = StallDetector()
    looks = {PLACE: Offsets(5, 6)}
    assert standing.take(looks, 0) == []
    assert standing.take(looks, 10) == [PLACE]
    assert standing.take(looks, 20) == [PLACE]
    assert list(standing.unread(20)) == []


def test_each_partition_stands_for_itself() -> None:
    standing = StallDetector()
    standing.take({PLACE: Offsets(5, 6), OTHER: Offsets(0, 9)}, 0)
    assert standing.take({PLACE: Offsets(5, 6), OTHER: Offsets(4, 9)}, 10) == [PLACE]


def test_a_partition_that_is_gone_is_forgotten() -> None:
    partition = Partition()
    partition.look(0, 5, 8)
    partition.look(10, 5, 8)
    partition.standing.take({}, 20)
    partition.look(30, 5, 8)
    assert partition.seconds(30) is None


def test_after_a_time_without_looks_all_begins_anew() -> None:
    partition = Partition()
    partition.look(0, 5, 8)
    partition.look(10, 5, 8)
    partition.standing.forget()
    partition.look(500, 5, 8)
    assert partition.seconds(500) is None
    partition.look(510, 5, 8)
    assert partition.seconds(510) == 10


def test_an_end_that_is_told_too_low_is_no_lag() -> None:
    """The embedded broker tells the end of a topic too low."""
    partition = Partition()
    for now in range(0, 100, 10):
        partition.look(now, 5, 3)
    assert (partition.lag, partition.tries) == (0, 0)
