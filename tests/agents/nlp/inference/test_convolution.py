import numpy as np
import pytest

from agents.nlp.inference.arrays import Floats
from agents.nlp.inference.convolution import Convolution
from agents.nlp.inference.convolution_steps import EPSILON, NativeSteps, NumpySteps, Steps
from agents.nlp.inference.kernels import kernels
from agents.nlp.inference.layers import Layer

WIDTH, PIECES, DEPTH = 8, 3, 4
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


@pytest.fixture(params=["numpy", "native"])
def steps(request: pytest.FixtureRequest) -> Steps:
    if request.param == "numpy":
        return NumpySteps()
    native = kernels()
    if native is None:
        pytest.skip("kernels.c was not built: install with a C compiler at hand")
    return NativeSteps(native)


@pytest.mark.parametrize("rows", [0, 1, 3, 9, 10, 11, 57])
def test_chunks_join_without_a_seam(rows: int, steps: Steps) -> None:
    stack = layers()
    table = CHANCE.normal(size=(7, WIDTH)).astype(np.float32)
    places = CHANCE.integers(0, 7, size=rows)
    encoded = Convolution(stack, steps, chunk=10)(table, places)
    np.testing.assert_allclose(encoded, plain(table[places], stack), atol=1e-3)
