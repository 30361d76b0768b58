"""Workers are killed at random while articles pass; each is started again."""

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
