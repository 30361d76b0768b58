from typing import Any

import numpy as np
import pytest

from agents.nlp.inference.arrays import Hashes
from agents.nlp.inference.embedding import Embedding, keys_of


class Layer:
    """Gives each row its sum, and counts the rows it was asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def predict(self, features: Hashes) -> Any:  # noqa: ANN401 - stands for Thinc's
        self.asked += len(features)
        return np.repeat(features.sum(axis=1, keepdims=True), 4, axis=1).astype(np.float32)


def rows(*values: tuple[int, int]) -> Hashes:
    return np.array(values, dtype=np.uint64)


@pytest.fixture
def layer() -> Layer:
    return Layer()


def embedding_of(layer: Any, most: int = 2**12) -> Embedding:  # noqa: ANN401 - stands for Thinc's
    return Embedding(layer.predict, 4, most=most)


def embedded(embed: Embedding, features: Hashes) -> list[float]:
    table, places = embed(features)
    assert len(table) == len({tuple(row) for row in features.tolist()})
    firsts: list[float] = table[places][:, 0].tolist()
    return firsts


def test_a_row_is_computed_once(layer: Layer) -> None:
    embed = embedding_of(layer)
    assert embedded(embed, rows((1, 2), (3, 4), (1, 2))) == [3, 7, 3]
    assert layer.asked == 2
    assert embedded(embed, rows((3, 4), (5, 6))) == [7, 11]
    assert layer.asked == 3


def test_columns_are_told_apart() -> None:
    keys = keys_of(rows((1, 2), (2, 1), (0, 3), (3, 0), (1, 2)))
    assert len(set(keys.tolist())) == 4
    assert keys[0] == keys[4]


def test_what_is_met_is_remembered(layer: Layer) -> None:
    embed = embedding_of(layer)
    many = np.arange(6000, dtype=np.uint64).reshape(3000, 2)
    assert embedded(embed, many) == many.sum(axis=1).tolist()


def test_hostile_text_cannot_make_it_grow_for_ever(layer: Layer) -> None:
    embed = embedding_of(layer, most=100)
    for start in range(0, 2000, 60):
        batch = np.arange(start, start + 120, dtype=np.uint64).reshape(60, 2)
        assert embedded(embed, batch) == batch.sum(axis=1).tolist()
        assert len(embed) <= 100
    # More distinct rows in one batch than are ever kept are computed and forgotten.
    flood = np.arange(400, dtype=np.uint64).reshape(200, 2)
    assert embedded(embed, flood) == flood.sum(axis=1).tolist()
    assert len(embed) <= 100


def test_what_is_met_again_outlives_what_is_not(layer: Layer) -> None:
    embed = embedding_of(layer, most=100)
    common = rows((1, 2), (3, 4), (5, 6))
    embedded(embed, common)
    for start in range(10, 2000, 20):
        rare = np.arange(start, start + 20, dtype=np.uint64).reshape(10, 2)
        both = np.vstack([common, rare])
        layer.asked = 0
        assert embedded(embed, both) == both.sum(axis=1).tolist()
        assert layer.asked == len(rare)
