"""An end to work that may have none."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def given_up_after(seconds: float) -> Iterator[None]:
    """Raise TimeoutError in the block after so much work, in regular expressions, too."""

    def give_up(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
