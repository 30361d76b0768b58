"""What a convolution does between its products: on NumPy, or in C where that was built."""

from typing import Protocol

import numpy as np

from agents.nlp.inference.arrays import Floats, Places
from agents.nlp.inference.kernels import LANES, Kernels, address, kernels
from agents.nlp.inference.layers import Layer

EPSILON = 1e-8


class Steps(Protocol):
    """The steps, each over all rows of a chunk; what lies beyond its ends is zero."""

    def sum_products(self, products: list[Floats], places: Places, pieces: Floats) -> None:
        """Add the products of each row's three neighbours, said by their places."""

    def stack_windows(self, rows: Floats, windows: Floats) -> None:
        """Lay each row between its neighbours."""

    def maxout_layernorm_residual(self, pieces: Floats, layer: Layer, rows: Floats) -> None:
        """Add to the rows the layer norm of the largest of their pieces."""


def steps_for(width: int) -> Steps:
    """Give the steps for rows of a width: in C where that is built and can."""
    native = kernels()
    return NativeSteps(native) if native and width % LANES == 0 else NumpySteps()


class NumpySteps:
    """The steps on NumPy."""

    def sum_products(self, products: list[Floats], places: Places, pieces: Floats) -> None:
        """See Steps."""
        before, middle, after = products
        np.take(middle, places, axis=0, out=pieces, mode="clip")
        pieces[1:] += before[places[:-1]]
        pieces[:-1] += after[places[1:]]

    def stack_windows(self, rows: Floats, windows: Floats) -> None:
        """See Steps."""
        width = rows.shape[1]
        windows[0, :width] = windows[-1, 2 * width :] = 0
        windows[1:, :width] = rows[:-1]
        windows[:, width : 2 * width] = rows
        windows[:-1, 2 * width :] = rows[1:]

    def maxout_layernorm_residual(self, pieces: Floats, layer: Layer, rows: Floats) -> None:
        """See Steps."""
        width = rows.shape[1]
        pieces += layer.bias
        best = pieces[:, :width]
        for part in range(width, pieces.shape[1], width):
            np.maximum(best, pieces[:, part : part + width], out=best)
        best -= best.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", best, best) / np.float32(width) + np.float32(EPSILON)
        best *= (variance ** np.float32(-0.5))[:, np.newaxis]
        best *= layer.gain
        best += layer.shift
        rows += best


class NativeSteps:
    """The steps in C, each in one pass over the rows."""

    def __init__(self, native: Kernels) -> None:
        self.native = native

    def sum_products(self, products: list[Floats], places: Places, pieces: Floats) -> None:
        """See Steps."""
        self.native.sum_products(
            *map(address, products), address(places), *pieces.shape, address(pieces)
        )

    def stack_windows(self, rows: Floats, windows: Floats) -> None:
        """See Steps."""
        self.native.stack_windows(address(rows), *rows.shape, address(windows))

    def maxout_layernorm_residual(self, pieces: Floats, layer: Layer, rows: Floats) -> None:
        """See Steps."""
        count, width = rows.shape
        weights = map(address, (layer.bias, layer.gain, layer.shift))
        parts = pieces.shape[1] // width
        self.native.maxout_layernorm_residual(
            address(pieces), count, width, parts, *weights, address(rows)
        )
