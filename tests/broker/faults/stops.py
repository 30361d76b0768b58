"""Workers are told to end: at their ease, in the middle of a rebalance, and cut off the broker."""

from streams.shutdown import GAVE_UP
from tests.broker.faults.kills import KILLED
from tests.broker.trial.fault import Fault, Field, Size

DRAIN_SECONDS = 60
GRACE_SECONDS = 5
BEFORE = 0.25
ROUNDS = 3
GRACE = {"DATELINE_STOP_TIMEOUT": str(GRACE_SECONDS)}


def drain(field: Field) -> None:
    """Tell each worker in turn to end, as an upgrade does."""
    for number, post in enumerate(field.fleet.posts, start=1):
        field.wait_for_share(number * BEFORE)
        post.end(seconds=DRAIN_SECONDS)
        post.wait_until_ready()


def rebalance(field: Field) -> None:
    """Tell a worker to end while another joins."""
    first, second = field.fleet.posts
    for number in range(ROUNDS):
        field.wait_for_share(BEFORE * (number + 1))
        second.kill()
        first.wait_until_unready()
        first.end(seconds=2 * GRACE_SECONDS)
        first.wait_until_ready()


def cut_off(field: Field) -> None:
    """Tell a worker to end while no broker answers, which it would wait for without end."""
    field.wait_for_share(BEFORE)
    field.host.proxy.hold()
    field.fleet.posts[0].end(seconds=2 * GRACE_SECONDS)
    field.host.proxy.release()


DRAINED = Fault("SIGTERM", drain, Size(400, 25.0), codes=frozenset({0}))
REBALANCING = Fault(
    "SIGTERM in a rebalance",
    rebalance,
    Size(700, 25.0),
    variables=GRACE,
    codes=frozenset({0, 1, GAVE_UP, KILLED}),
)
CUT_OFF = Fault(
    "SIGTERM while held",
    cut_off,
    Size(400, 25.0),
    Size(100, 20.0),
    ("embedded",),
    variables=GRACE,
    codes=frozenset({0, 1, GAVE_UP}),
)
