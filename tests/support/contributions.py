"""Articles whose states come in any order, twice and after an interruption."""

import random
from collections.abc import Iterable, Iterator

from streams.delivery.aggregation.contributions import Contribution
from streams.delivery.aggregation.shard import Shard, View

State = tuple[str, Contribution]
Records = dict[str, bytes]


def told(view: View, states: Iterable[State], *, group: int = 7) -> Records:
    """Fold states in groups and give what a reader of the records ends with."""
    shard, records = Shard(view), Records()
    for states_together in grouped(list(states), group):
        shard.take(states_together)
        for change in shard.changes():
            if change.record is None:
                del records[change.key.name]
            else:
                records[change.key.name] = change.record
    return records


def grouped(states: list[State], size: int) -> Iterator[list[State]]:
    for start in range(0, len(states), size):
        yield states[start : start + size]


def disturbed(states: list[State], seed: int) -> list[State]:
    """Shuffle, double some, deliver a stretch again, and put every withdrawal first."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    found = [*states, *chance.sample(states, len(states) // 3)]
    chance.shuffle(found)
    cut = chance.randrange(len(found) + 1)
    found[cut:cut] = found[cut // 2 : cut]
    return sorted(found, key=lambda state: state[1].given != b"")
