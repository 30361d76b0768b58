"""The weights of one window layer, as products of whole chunks want them."""

from typing import Any, NamedTuple

import numpy as np
from thinc.api import Model

from streams.parse.arrays import Floats


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
