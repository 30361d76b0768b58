import numpy as np
import pytest

from streams.parse import convolution
from streams.parse.convolution import EPSILON, Convolution, Floats, Layer

WIDTH, PIECES, DEPTH = 6, 3, 4
CHANCE = np.random.default_rng(7)


def layers() -> list[Layer]:
    return [
        Layer(
            CHANCE.normal(size=(3 * WIDTH, PIECES * WIDTH)).astype(np.float32),
            CHANCE.normal(size=PIECES * WIDTH).astype(np.float32),
            CHANCE.normal(size=WIDTH).astype(np.float32),
            CHANCE.normal(size=WIDTH).astype(np.float32),
        )
        for _ in range(DEPTH)
    ]


def plain(vectors: Floats, stack: list[Layer]) -> Floats:
    """Compute the same the long way: whole windows, whole arrays."""
    for layer in stack:
        around = np.pad(vectors, ((1, 1), (0, 0)))
        windows = np.hstack([around[:-2], around[1:-1], around[2:]])
        pieces = (windows @ layer.weights + layer.bias).reshape(len(vectors), PIECES, WIDTH)
        best = pieces.max(axis=1)
        best = (best - best.mean(1, keepdims=True)) / np.sqrt(best.var(1, keepdims=True) + EPSILON)
        vectors = np.add(vectors, best * layer.gain + layer.shift, dtype=np.float32)
    return vectors


@pytest.mark.parametrize("rows", [0, 1, 3, 9, 10, 11, 57])
def test_chunks_join_without_a_seam(rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convolution, "CHUNK", 10)
    stack = layers()
    vectors = CHANCE.normal(size=(rows, WIDTH)).astype(np.float32)
    np.testing.assert_allclose(Convolution(stack)(vectors), plain(vectors, stack), atol=1e-3)
