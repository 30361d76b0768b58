"""Token embeddings, computed once for each combination of features and then gathered.

Replaces the first half of a ``HashEmbedCNN`` tok2vec. Equal because a token's embedding, its
maxout and its normalisation depend on nothing but its row of features (norm, prefix, suffix, shape
and so on): the same layers compute the same row once instead of at every occurrence.
"""

from collections.abc import Callable

import numpy as np

from agents.nlp.inference.arrays import Floats, Hashes, Places

# Rows of 96 floats: 6 MB. Some hundred articles fill it; then all are forgotten, hostile ones among
# them, and the common ones computed again: less than a hundredth of the time (measured).
MOST_ROWS = 2**14
MULTIPLIERS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93],
    dtype=np.uint64,
)


class Embedding:
    """What one tok2vec's embedding layers computed so far."""

    def __init__(
        self, compute: Callable[[Hashes], Floats], width: int, *, most: int = MOST_ROWS
    ) -> None:
        self.compute = compute
        self.most = most
        self.rows: Floats = np.empty((most, width), dtype=np.float32)
        self.index: dict[int, int] = {}

    def __call__(self, features: Hashes) -> tuple[Floats, Places]:
        """Give the embeddings of the distinct rows of features, and the place of each row's own."""
        _, first, places = np.unique(keys_of(features), return_index=True, return_inverse=True)
        distinct = features[first]
        keys: list[int] = keys_of(distinct).tolist()
        if len(self.index) + len(keys) > self.most:
            self.index.clear()
        if len(keys) > self.most:
            return self.compute(distinct), places
        missing = [position for position, key in enumerate(keys) if key not in self.index]
        if missing:
            self._add([keys[position] for position in missing], distinct[missing])
        found = np.fromiter((self.index[key] for key in keys), dtype=np.intp, count=len(keys))
        return self.rows[found], places

    def _add(self, keys: list[int], features: Hashes) -> None:
        start, end = len(self.index), len(self.index) + len(keys)
        self.rows[start:end] = self.compute(features)
        self.index.update(zip(keys, range(start, end), strict=True))


def keys_of(features: Hashes) -> Hashes:
    """Mix each row of features, hashes themselves, into one number of 64 bits."""
    keys = np.zeros(len(features), dtype=np.uint64)
    for column in range(features.shape[1]):
        keys ^= features[:, column]
        keys *= MULTIPLIERS[column % len(MULTIPLIERS)]
        keys ^= keys >> np.uint64(29)
    return keys
