"""The window convolution of a tok2vec, in buffers that stay in the processor's cache.

Replaces ``MaxoutWindowEncoder`` (window 1): per layer the same products, the same maximum of the
pieces, the same layer norm and residual, over chunks of rows with as many rows around them as
layers see. Equal up to the order of sums.
"""

from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model

from streams.parse.native import LANES, Kernels, address

Floats = NDArray[np.float32]

CHUNK = 512
EPSILON = 1e-8


class Layer(NamedTuple):
    """The weights of one layer, pieces side by side."""

    weights: Floats
    """(3 x width in) by (pieces x width out)."""
    bias: Floats
    """Pieces x width out."""
    gain: Floats
    """Layer norm."""
    shift: Floats
    """Layer norm."""

    @classmethod
    def of(cls, residual: Model[Any, Any]) -> "Layer":
        """Copy the weights of a residual(expand_window >> maxout >> layernorm) layer."""
        nodes = {node.name: node for node in residual.walk()}
        maxout, norm = nodes["maxout"], nodes["layernorm"]
        weights = np.asarray(maxout.get_param("W"))
        bias = np.asarray(maxout.get_param("b"))
        width, pieces, inputs = weights.shape
        return cls(
            np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(pieces * width, inputs).T),
            np.ascontiguousarray(bias.T.reshape(pieces * width)),
            np.array(norm.get_param("G")),
            np.array(norm.get_param("b")),
        )


class Convolution:
    """The layers of one tok2vec with their buffers; not for two threads at once."""

    def __init__(self, layers: list[Layer], native: Kernels | None = None) -> None:
        self.layers = layers
        self.halo = len(layers)
        self.width = len(layers[0].gain)
        rows = CHUNK + 2 * self.halo
        self.rows = np.zeros((rows, self.width), dtype=np.float32)
        self.windows = np.zeros((rows, 3 * self.width), dtype=np.float32)
        self.pieces = np.zeros((rows, len(layers[0].bias)), dtype=np.float32)
        suited = native and self.width % LANES == 0
        self.steps: Steps = NativeSteps(native) if native and suited else NumpySteps()

    def __call__(self, vectors: Floats) -> Floats:
        """Give the encoding of a sequence of rows."""
        encoded = np.empty_like(vectors)
        for start in range(0, len(vectors), CHUNK):
            end = min(start + CHUNK, len(vectors))
            first, last = max(0, start - self.halo), min(len(vectors), end + self.halo)
            chunk = self._encoded(vectors[first:last])
            encoded[start:end] = chunk[start - first : end - first]
        return encoded

    def _encoded(self, vectors: Floats) -> Floats:
        """Encode a chunk."""
        count = len(vectors)
        rows, windows, pieces = self.rows[:count], self.windows[:count], self.pieces[:count]
        rows[:] = vectors
        for layer in self.layers:
            self.steps.spread(rows, windows)
            np.dot(windows, layer.weights, out=pieces)
            self.steps.settle(pieces, layer, rows)
        return rows


class Steps(Protocol):
    """What is done between the products."""

    def spread(self, rows: Floats, windows: Floats) -> None:
        """Lay each row between its neighbours; beyond the ends are zeros."""

    def settle(self, pieces: Floats, layer: Layer, rows: Floats) -> None:
        """Add to the rows the layer norm of the largest of their pieces."""


class NumpySteps:
    """The steps on NumPy."""

    def spread(self, rows: Floats, windows: Floats) -> None:
        """See Steps."""
        width = rows.shape[1]
        windows[0, :width] = windows[-1, 2 * width :] = 0
        windows[1:, :width] = rows[:-1]
        windows[:, width : 2 * width] = rows
        windows[:-1, 2 * width :] = rows[1:]

    def settle(self, pieces: Floats, layer: Layer, rows: Floats) -> None:
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

    def spread(self, rows: Floats, windows: Floats) -> None:
        """See Steps."""
        self.native.spread(address(rows), *rows.shape, address(windows))

    def settle(self, pieces: Floats, layer: Layer, rows: Floats) -> None:
        """See Steps."""
        count, width = rows.shape
        weights = map(address, (layer.bias, layer.gain, layer.shift))
        parts = pieces.shape[1] // width
        self.native.settle(address(pieces), count, width, parts, *weights, address(rows))
