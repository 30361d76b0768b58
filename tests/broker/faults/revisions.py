"""Revisions of the same articles in quick succession, while workers die, leave, join and sleep."""

import random
import signal
from collections import Counter
from typing import Any

from streams.shutdown import GAVE_UP
from tests.broker.trial.articles import TEXTS
from tests.broker.trial.fault import Fault, Field, Size

REVISIONS = 8
"""Of each article, on average."""
BURST = 4
SHORT = 1
SUBMISSIONS_AN_ACTION = 100
FEWEST = 3
LAST = 0.8
"""Share of the articles after which nothing is struck any more."""
ASLEEP_SECONDS = 6.0
CODES = frozenset({0, 1, GAVE_UP, -signal.SIGKILL})


def schedule(seed: int) -> Fault:
    """Give a random order of revisions and of what happens to the workers."""

    def articles(count: int) -> list[dict[str, Any]]:
        return revised(count, seed)

    def strike(field: Field) -> None:
        chance = random.Random(seed)  # noqa: S311 - nothing secret
        for share in sorted(
            chance.uniform(0.0, LAST)
            for _ in range(max(FEWEST, field.size // SUBMISSIONS_AN_ACTION))
        ):
            field.wait_for_share(share)
            happening = chance.choice((killed, told_to_end, asleep))
            field.say(f"a worker is {happening.__name__.replace('_', ' ')}")
            happening(field, chance.randrange(len(field.fleet.posts)))

    return Fault(
        f"revisions, schedule {seed}",
        strike,
        Size(600, 30.0),
        Size(120, 15.0) if seed == SHORT else None,
        ("embedded",),
        articles=articles,
        variables={"DATELINE_STOP_TIMEOUT": "20"},
        codes=CODES,
    )


def revised(count: int, seed: int) -> list[dict[str, Any]]:
    """Give so many revisions, some articles' with the feed's own number, bursts interleaved."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    given: list[dict[str, Any]] = []
    revisions: Counter[int] = Counter()
    while len(given) < count:
        article = chance.randrange(count // REVISIONS)
        for _ in range(min(chance.randint(1, BURST), count - len(given))):
            revisions[article] += 1
            number = revisions[article]
            given.append(
                {
                    "id": f"revised:{seed}:{article}",
                    "text": TEXTS[number % len(TEXTS)].format(number=number),
                    "revision": number if article % 2 else None,
                    "published_at": "2024-05-06T07:08:09Z",
                    "language": "en",
                }
            )
    return given


def killed(field: Field, number: int) -> None:
    """End a worker as a power cut does."""
    field.fleet.posts[number].kill()


def told_to_end(field: Field, number: int) -> None:
    """End a worker as an upgrade does."""
    field.fleet.posts[number].terminate()


def asleep(field: Field, number: int) -> None:
    """Stop a worker for longer than its session; it wakes when others have its partitions."""
    post = field.fleet.posts[number]
    post.send(signal.SIGSTOP)
    field.let_pass(ASLEEP_SECONDS)
    post.send(signal.SIGCONT)


FAULTS = tuple(map(schedule, (1, 2, 3)))
