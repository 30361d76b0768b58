"""The connections between workers and broker are cut, refused and held."""

from tests.broker.trial.fault import Fault, Field, Size

CUTS = 12
CUT_SECONDS = 0.5
REFUSED_SECONDS = 10.0
HELD_SECONDS = 12.0
SIZE = Size(500, 25.0)
BEFORE = 0.25


def cut(field: Field) -> None:
    """Cut all connections, again and again."""
    field.wait_for_share(BEFORE)
    for _ in range(CUTS):
        field.host.proxy.cut()
        field.let_pass(CUT_SECONDS)


def refuse(field: Field) -> None:
    """Cut all connections and take no new ones for a while."""
    field.wait_for_share(BEFORE)
    field.host.proxy.refuse()
    field.let_pass(REFUSED_SECONDS)
    field.host.proxy.accept()


def hold(field: Field) -> None:
    """Let nothing pass for longer than a session lasts."""
    field.wait_for_share(BEFORE)
    field.host.proxy.hold()
    field.let_pass(HELD_SECONDS)
    field.host.proxy.release()


CUT = Fault("connections cut", cut, SIZE)
REFUSED = Fault("connections refused 10 s", refuse, SIZE)
HELD = Fault("connections held 12 s", hold, SIZE)
