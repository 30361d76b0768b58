"""The layers of a tok2vec, with their weights: embeddings, and windows over them.

What spaCy runs over documents is given as one function of features, so that it can be run over
distinct words. Static vectors are one feature more: the key they are looked up by.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from spacy.vectors import Mode
from spacy.vocab import Vocab
from thinc.api import Model

from agents.nlp.inference.arrays import Floats, Hashes

AnyModel = Model[Any, Any]

FEATURES = ("extract_features", "list2ragged")


class Embed(NamedTuple):
    """What one row of features needs."""

    columns: list[int | str]
    """The attributes of a token that are its features."""
    compute: Callable[[Hashes], Floats]
    """The embedding of each row of them."""


def embed_of(node: AnyModel, vocab: Vocab) -> Embed | None:
    """Give the embeddings that a node makes, None if it is of another kind."""
    layers = node.layers
    if tuple(layer.name for layer in layers[:2]) == FEATURES:
        hashes, maxout = layers[2:4]
        return Embed(layers[0].attrs["columns"], lambda rows: maxout.predict(hashes.predict(rows)))
    names = [layer.name for layer in layers[0].layers]
    if len(names) == 2 and names[1] == "static_vectors" and vocab.vectors.mode == Mode.default:  # noqa: PLR2004
        return with_vectors(node, vocab)
    return None


def with_vectors(node: AnyModel, vocab: Vocab) -> Embed:
    """Give the embeddings of a node that puts static vectors beside hashed features."""
    (extract, _, hashes), vectors = node.layers[0].layers[0].layers, node.layers[0].layers[1]
    maxout = node.layers[1]
    weights = np.asarray(vectors.get_param("W")).T

    def compute(rows: Hashes) -> Floats:
        places = vocab.vectors.find(keys=rows[:, -1])
        static = np.dot(np.asarray(vocab.vectors.data)[places], weights)
        static[places < 0] = 0
        hashed = hashes.predict(np.ascontiguousarray(rows[:, :-1]))
        both: Floats = maxout.predict(np.hstack([hashed, static]))
        return both

    return Embed([*extract.attrs["columns"], vocab.vectors.attr], compute)


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
