"""Every fault, in the order of the table."""

from tests.broker.faults import (
    bad_articles,
    connections,
    kills,
    leaders,
    outages,
    rebalances,
    replays,
    requests,
    revisions,
    stops,
    transactions,
)
from tests.broker.trial.fault import Fault

FAULTS: tuple[Fault, ...] = (
    kills.FAULT,
    kills.AGAIN_AND_AGAIN,
    rebalances.FAULT,
    outages.KILLED,
    outages.PAUSED,
    connections.CUT,
    connections.REFUSED,
    connections.HELD,
    requests.PRODUCE_LOST,
    requests.FETCH_LOST,
    requests.COMMIT_LOST,
    bad_articles.FAULT,
    stops.DRAINED,
    stops.REBALANCING,
    stops.CUT_OFF,
    leaders.FAULT,
    transactions.FAULT,
    replays.FAULT,
    *revisions.FAULTS,
)
