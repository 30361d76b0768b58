"""What a fault is, and what it strikes."""

import random
import time
from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple

from tests.broker.installation import Installation
from tests.broker.trial.articles import articles
from tests.broker.trial.feeding import Feed, steadily
from tests.broker.trial.fleet import Fleet
from tests.broker.trial.hosts import Host, Kind
from tests.broker.trial.watching import Watch

BOTH: tuple[Kind, ...] = ("kafka", "embedded")
SECONDS = 180.0


class Field(NamedTuple):
    """Where a fault strikes: workers that read what is sent all the while."""

    host: Host
    installation: Installation
    fleet: Fleet
    watch: Watch
    size: int
    """Articles that are sent."""
    chance: random.Random
    say: Callable[[str], None]

    def wait_for_share(self, share: float) -> None:
        """Return once this share of the articles is out."""
        self.watch.wait_for(int(share * self.size), seconds=SECONDS)

    def let_pass(self, seconds: float) -> None:
        """Let a fault last: time is what it is made of."""
        time.sleep(seconds)


class Size(NamedTuple):
    """How many articles pass, and how fast."""

    articles: int
    rate: float
    """Articles a second."""


class Fault(NamedTuple):
    """Something that goes wrong while articles pass."""

    name: str
    strike: Callable[[Field], None]
    """Do it; it is over when this returns."""
    size: Size
    short: Size | None = None
    """A size for the tests that run at every change; None where there is no short form."""
    short_brokers: tuple[Kind, ...] = BOTH
    """Where the short form is run; it costs some twenty seconds."""
    brokers: tuple[Kind, ...] = BOTH
    needs: Literal["broker", "cluster"] = "broker"
    workers: int = 2
    variables: Mapping[str, str] = {}
    """The workers' environment beside the installation's; ``{post}`` is the number of the post."""
    articles: Callable[[int], list[dict[str, Any]]] = articles
    feed: Feed = steadily
    """How they are sent."""
    bad: frozenset[str] = frozenset()
    """Articles among them that are to be set aside."""
    codes: frozenset[int] = frozenset({0, 1})
    """Exit codes that workers may end with: 1 is a worker that could not deliver, and said so."""
