"""The window convolution of a tok2vec, in buffers that stay in the processor's cache.

Replaces ``MaxoutWindowEncoder`` (window 1): per layer the same products, the same maximum of the
pieces, the same layer norm and residual, over chunks of rows with as many rows around them as
layers see. The first layer multiplies each distinct row once and then adds up what each window
needs. Equal up to the order of sums.
"""

from itertools import pairwise

import numpy as np

from agents.nlp.inference.arrays import Floats, Places
from agents.nlp.inference.convolution_steps import Steps
from agents.nlp.inference.layers import Layer

CHUNK = 512


class Convolution:
    """The layers of one tok2vec with their buffers; not for two threads at once."""

    def __init__(self, layers: list[Layer], steps: Steps, *, chunk: int = CHUNK) -> None:
        self.layers = layers
        self.chunk = chunk
        self.steps = steps
        self.halo = len(layers)
        self.width = len(layers[0].gain)
        rows = chunk + 2 * self.halo
        self.rows = np.zeros((rows, self.width), dtype=np.float32)
        self.windows = np.zeros((rows, 3 * self.width), dtype=np.float32)
        self.pieces = np.zeros((rows, len(layers[0].bias)), dtype=np.float32)

    def __call__(self, table: Floats, places: Places) -> Floats:
        """Give the encoding of a sequence of rows, each said by its place in a table."""
        bounds = (part * self.width for part in range(4))
        first = self.layers[0].weights
        products = [np.dot(table, first[start:end]) for start, end in pairwise(bounds)]
        encoded = np.empty((len(places), self.width), dtype=np.float32)
        for start in range(0, len(places), self.chunk):
            end = min(start + self.chunk, len(places))
            before, after = max(0, start - self.halo), min(len(places), end + self.halo)
            chunk = self._encoded(table, products, places[before:after])
            encoded[start:end] = chunk[start - before : end - before]
        return encoded

    def _encoded(self, table: Floats, products: list[Floats], places: Places) -> Floats:
        """Encode a chunk."""
        count = len(places)
        rows, windows, pieces = self.rows[:count], self.windows[:count], self.pieces[:count]
        np.take(table, places, axis=0, out=rows, mode="clip")
        self.steps.sum_products(products, places, pieces)
        self.steps.maxout_layernorm_residual(pieces, self.layers[0], rows)
        for layer in self.layers[1:]:
            self.steps.stack_windows(rows, windows)
            np.dot(windows, layer.weights, out=pieces)
            self.steps.maxout_layernorm_residual(pieces, layer, rows)
        return rows
