"""Requests of one kind are lost on their way to the broker."""

from collections.abc import Callable

from tests.broker.trial.fault import Fault, Field, Size
from tests.broker.trial.proxy import FETCH, OFFSET_COMMIT, PRODUCE

SECONDS = 10.0
SIZE = Size(500, 25.0)
BEFORE = 0.25


def losing(key: int) -> Callable[[Field], None]:
    """Give the fault that loses the requests of one API for a while."""

    def strike(field: Field) -> None:
        field.wait_for_share(BEFORE)
        field.host.proxy.lose(key)
        field.let_pass(SECONDS)
        field.host.proxy.lose()

    return strike


PRODUCE_LOST = Fault("Produce lost 10 s", losing(PRODUCE), SIZE)
FETCH_LOST = Fault("Fetch lost 10 s", losing(FETCH), SIZE)
COMMIT_LOST = Fault("OffsetCommit lost 10 s", losing(OFFSET_COMMIT), SIZE)
