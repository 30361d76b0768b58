"""Put the cached embedding and the chunked convolution in the place of a pipe's tok2vec."""

from collections.abc import Callable
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

from streams.parse.convolution import Convolution, Layer
from streams.parse.embedding import Embedding, Floats
from streams.parse.native import kernels

# Rows of zeros that spaCy lays round documents, as many as its layers see.
PAD = 4
EMBED, ENCODE = "extract_features>>list2ragged>>with_array(ints-", "with_array(residual(expand_"

AnyModel = Model[Any, Any]
Forward = Callable[[AnyModel, list[Doc], bool], tuple[list[Floats], Callable[..., Any]]]


class NotTrainable(RuntimeError):
    """The pipeline was made fast for reading; load the model anew to train it."""


def replace_tok2vec(nlp: Language) -> int:
    """Replace every plain HashEmbedCNN of a pipeline and count them; others stay as they are."""
    models = (getattr(nlp.get_pipe(name), "model", None) for name in nlp.pipe_names)
    nodes = [node for model in models if isinstance(model, Model) for node in model.walk()]
    replaced = [node for node in nodes if is_hash_embed_cnn(node)]
    for node in replaced:
        # Thinc has no public way to give a node another forward.
        node._func = forward_of(node)  # noqa: SLF001
    return len(replaced)


def is_hash_embed_cnn(node: AnyModel) -> bool:
    """Tell whether a node is an embedding by features followed by a window of one."""
    names = [layer.name for layer in node.layers]
    return len(names) == 2 and names[0].startswith(EMBED) and names[1].startswith(ENCODE)  # noqa: PLR2004


def forward_of(node: AnyModel) -> Forward:
    """Make the fast forward of a node from its weights."""
    embed, encode = node.layers
    columns = embed.layers[0].attrs["columns"]
    layers = [Layer.of(residual) for residual in encode.layers[0].layers]
    embedding = Embedding(list(embed.layers[2:4]), len(layers[0].gain))
    convolution = Convolution(layers, kernels())

    def forward(
        model: AnyModel,  # noqa: ARG001 - Thinc's signature
        docs: list[Doc],
        is_train: bool,  # noqa: FBT001 - Thinc's signature
    ) -> tuple[list[Floats], Callable[..., Any]]:
        if is_train:
            raise NotTrainable("the fast tok2vec cannot be trained: load the model without it")
        features = [doc.to_array(columns) for doc in docs]
        vectors = embedding(np.concatenate(features))
        return encoded(convolution, vectors, [len(doc) for doc in docs]), _refuse

    return forward


def encoded(convolution: Convolution, vectors: Floats, lengths: list[int]) -> list[Floats]:
    """Encode all documents at once, laid out as spaCy does: zeros before each and at the end."""
    filled = [length for length in lengths if length]
    padded = np.zeros((sum(filled) + PAD * (len(filled) + 1), vectors.shape[1]), dtype=np.float32)
    places, row, start = [], 0, 0
    for length in lengths:
        row += PAD if length else 0
        places.append(slice(row, row + length))
        padded[places[-1]] = vectors[start : start + length]
        row, start = row + length, start + length
    rows = convolution(padded)
    return [rows[place] for place in places]


def _refuse(*_: object) -> None:
    raise NotTrainable("the fast tok2vec has no gradient: load the model without it")
