"""Workers join and leave: the partitions change hands all the time."""

import signal

from streams.shutdown import GAVE_UP
from tests.broker.trial.fault import Fault, Field, Size

LEAVES = 8
READY_SECONDS = 3.0
STOP_SECONDS = 20
CODES = frozenset({0, 1, GAVE_UP, -signal.SIGKILL})


def storm(field: Field) -> None:
    """Kill one worker, tell the next to end, and so on; each is started again at once."""
    field.wait_for_share(0.1)
    for number in range(LEAVES):
        post = field.chance.choice(field.fleet.posts)
        post.kill() if number % 2 else post.terminate()
        field.say(f"leave {number + 1} of {LEAVES}")
        field.let_pass(READY_SECONDS + field.chance.random())
        field.wait_for_share(0.1 + 0.7 * number / LEAVES)


FAULT = Fault(
    "rebalance storm",
    storm,
    Size(1200, 25.0),
    workers=3,
    variables={"DATELINE_STOP_TIMEOUT": str(STOP_SECONDS)},
    codes=CODES,
)
