"""The broker goes away: killed and started again on its data, or stopped in its tracks."""

from signal import SIGCONT, SIGSTOP

from tests.broker.trial.fault import Fault, Field, Size

DOWN_SECONDS = 2.0
PAUSE_SECONDS = 20.0
SIZE = Size(500, 20.0)
BEFORE = 0.25


def kill(field: Field) -> None:
    """Kill the broker and start it again on its data."""
    field.wait_for_share(BEFORE)
    [server] = field.host.servers
    server.kill()
    field.let_pass(DOWN_SECONDS)
    server.start()


def pause(field: Field) -> None:
    """Stop the broker's process for longer than a session lasts."""
    field.wait_for_share(BEFORE)
    [server] = field.host.servers
    server.send(SIGSTOP)
    field.let_pass(PAUSE_SECONDS)
    server.send(SIGCONT)


# The embedded broker's data end with it.
KILLED = Fault("broker killed", kill, SIZE, brokers=("kafka",))
PAUSED = Fault("broker paused 20 s", pause, SIZE)
