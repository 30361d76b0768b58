"""Workers are killed at random while articles pass; each is started again."""

import time

from streams.settings import Settings
from tests.broker.trial.fault import Fault, Field, Size

ARTICLES_A_KILL = 250
FEWEST = 3
KILLED = -9


def strike(field: Field) -> None:
    """Kill one of the workers each time some more articles are out."""
    kills = max(FEWEST, field.size // ARTICLES_A_KILL)
    for number in range(1, kills + 1):
        field.wait_for_share((number - 0.5 + field.chance.random() / 2) / (kills + 1))
        field.chance.choice(field.fleet.posts).kill()
        field.say(f"kill {number} of {kills}")


FAULT = Fault(
    "workers killed",
    strike,
    Size(2000, 50.0),
    short=Size(120, 20.0),
    codes=frozenset({0, 1, KILLED}),
)

KILL_SECONDS = 6.0
DURING_SECONDS = 60.0


def again_and_again(field: Field) -> None:
    """Kill one worker every six seconds, as one is that has too little memory; the other is well.

    The other's share has to go on: nothing may stand for as long as a session.
    """
    field.wait_for_share(0.1)
    end = time.monotonic() + DURING_SECONDS
    began = time.monotonic()
    while time.monotonic() < end:
        field.fleet.posts[0].kill()
        field.let_pass(KILL_SECONDS)
    silence = field.watch.longest_silence(began)
    field.say(f"the longest time in which nothing came out: {silence:.1f} s")
    assert silence < SESSION_SECONDS, f"nothing came out for {silence:.0f} s"


SESSION_SECONDS = Settings.model_fields["session_timeout"].default
AGAIN_AND_AGAIN = Fault(
    "one worker killed every 6 s",
    again_and_again,
    Size(800, 12.0),
    brokers=("kafka",),
    # All else is as it is by default.
    variables={
        "DATELINE_INSTANCE": "post-{post}",
        "DATELINE_SESSION_TIMEOUT": str(SESSION_SECONDS),
    },
    codes=frozenset({0, 1, KILLED}),
)
