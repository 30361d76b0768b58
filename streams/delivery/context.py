"""What an agent is given when it is attached."""

from typing import NamedTuple

import faust
from pebble import ProcessPool

from streams.contract.times import Clock
from streams.delivery.publisher import Publisher
from streams.monitoring.metrics import Metrics
from streams.pool.batcher import Limits
from streams.settings import Settings


class StageContext(NamedTuple):
    """What an agent is made of."""

    app: faust.App
    settings: Settings
    publisher: Publisher
    pool: ProcessPool
    clock: Clock
    metrics: Metrics

    @property
    def limits(self) -> Limits:
        """Give how much the processes are handed at once."""
        return Limits.of(self.settings)
