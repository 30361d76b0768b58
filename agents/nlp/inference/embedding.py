"""Token embeddings, computed once for each combination of features and then gathered.

Replaces the first half of a ``HashEmbedCNN`` tok2vec. Equal because a token's embedding, its
maxout and its normalisation depend on nothing but its row of features (norm, prefix, suffix, shape
and so on): the same layers compute the same row once instead of at every occurrence.
"""

from collections.abc import Callable

import numpy as np

from agents.nlp.inference.arrays import Floats, Hashes, Places

# Rows of 96 floats: 12 MB.
MOST_ROWS = 2**15
MULTIPLIERS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93],
    dtype=np.uint64,
)


class Embedding:
    """What one tok2vec's embedding layers computed so far, in two generations of rows.

    What is met again stays, and the rest goes in turn; `GenerationalCache` is the same for objects.
    """

    def __init__(
        self, compute: Callable[[Hashes], Floats], width: int, *, most: int = MOST_ROWS
    ) -> None:
        self.compute = compute
        self.half = most // 2
        self.young: dict[int, int] = {}
        self.old: dict[int, int] = {}
        self.young_rows: Floats = np.empty((self.half, width), dtype=np.float32)
        self.old_rows = np.empty_like(self.young_rows)

    def __len__(self) -> int:
        return len(self.young) + len(self.old)

    def __call__(self, features: Hashes) -> tuple[Floats, Places]:
        """Give the embeddings of the distinct rows of features, and the place of each row's own."""
        distinct, first, places = np.unique(
            keys_of(features), return_index=True, return_inverse=True
        )
        keys: list[int] = distinct.tolist()
        if len(keys) > self.half:
            return self.compute(features[first]), places
        missing = [position for position, key in enumerate(keys) if key not in self.young]
        if len(self.young) + len(missing) > self.half:
            self._age()
            missing = list(range(len(keys)))
        self._keep(keys, missing, features[first])
        found = np.fromiter((self.young[key] for key in keys), dtype=np.intp, count=len(keys))
        return self.young_rows[found], places

    def _age(self) -> None:
        """Forget what was not met since the last such turn."""
        self.old, self.young = self.young, {}
        self.old_rows, self.young_rows = self.young_rows, self.old_rows

    def _keep(self, keys: list[int], missing: list[int], features: Hashes) -> None:
        """Have the rows of some keys among the young: of the old, or computed."""
        known = [position for position in missing if keys[position] in self.old]
        if known:
            places = [self.old.pop(keys[position]) for position in known]
            self._add([keys[position] for position in known], self.old_rows[places])
        new = [position for position in missing if keys[position] not in self.young]
        if new:
            self._add([keys[position] for position in new], self.compute(features[new]))

    def _add(self, keys: list[int], rows: Floats) -> None:
        start, end = len(self.young), len(self.young) + len(keys)
        self.young_rows[start:end] = rows
        self.young.update(zip(keys, range(start, end), strict=True))


def keys_of(features: Hashes) -> Hashes:
    """Mix each row of features, hashes themselves, into one number of 64 bits."""
    keys = np.zeros(len(features), dtype=np.uint64)
    for column in range(features.shape[1]):
        keys ^= features[:, column]
        keys *= MULTIPLIERS[column % len(MULTIPLIERS)]
        keys ^= keys >> np.uint64(29)
    return keys
