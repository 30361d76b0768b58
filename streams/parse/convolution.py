"""The window convolution of a tok2vec, in buffers that stay in the processor's cache.

Replaces ``MaxoutWindowEncoder`` (window 1): per layer the same products, the same maximum of the
pieces, the same layer norm and residual, over chunks of rows with as many rows around them as
layers see. Equal up to the order of sums.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model

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

    def __init__(self, layers: list[Layer]) -> None:
        self.layers = layers
        self.halo = len(layers)
        self.width = len(layers[0].gain)
        rows = CHUNK + 2 * self.halo
        self.rows = np.zeros((rows + 2, self.width), dtype=np.float32)
        self.windows = np.zeros((rows, 3 * self.width), dtype=np.float32)
        self.pieces = np.zeros((rows, len(layers[0].bias)), dtype=np.float32)

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
        """Encode a chunk, a row of zeros on either side standing for what is not there."""
        count = len(vectors)
        rows = self.rows[: count + 2]
        rows[0] = rows[-1] = 0
        rows[1:-1] = vectors
        for layer in self.layers:
            rows[1:-1] += self._layer(layer, rows)
        return rows[1:-1]

    def _layer(self, layer: Layer, rows: Floats) -> Floats:
        width, count = self.width, len(rows) - 2
        windows, pieces = self.windows[:count], self.pieces[:count]
        for part in range(3):
            windows[:, part * width : (part + 1) * width] = rows[part : part + count]
        np.dot(windows, layer.weights, out=pieces)
        pieces += layer.bias
        best = pieces[:, :width]
        for part in range(width, pieces.shape[1], width):
            np.maximum(best, pieces[:, part : part + width], out=best)
        best -= best.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", best, best) / np.float32(width) + np.float32(EPSILON)
        best *= (variance ** np.float32(-0.5))[:, np.newaxis]
        best *= layer.gain
        best += layer.shift
        return best
