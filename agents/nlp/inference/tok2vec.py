"""Put the cached embedding and the chunked convolution in the place of a pipe's tok2vec."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

from agents.nlp.inference.arrays import Floats, Hashes
from agents.nlp.inference.convolution import Convolution
from agents.nlp.inference.convolution_steps import steps_for
from agents.nlp.inference.embedding import Embedding
from agents.nlp.inference.layers import AnyModel, Embed, Layer, embed_of

# Rows of zeros that spaCy lays round documents, as many as its layers see.
PAD = 4
# Of one encoding: 60 MB where no two words are the same.
MOST_TOKENS = 2**14
ENCODE = "with_array(residual(expand_window>>maxout>>layernorm"

Forward = Callable[[AnyModel, list[Doc], bool], tuple[list[Floats], Callable[..., Any]]]


class NotTrainable(RuntimeError):
    """The pipeline was made fast for reading; load the model anew to train it."""


def replace_tok2vec(nlp: Language) -> int:
    """Replace every HashEmbedCNN of a pipeline and count them; others stay as they are."""
    models = (getattr(nlp.get_pipe(name), "model", None) for name in nlp.pipe_names)
    nodes = [node for model in models if isinstance(model, Model) for node in model.walk()]
    replaced = 0
    for node in nodes:
        if encodes_windows(node) and (embed := embed_of(node.layers[0], nlp.vocab)):
            # Thinc has no public way to give a node another forward.
            node._func = forward_of(embed, node.layers[1])  # noqa: SLF001
            replaced += 1
    return replaced


def encodes_windows(node: AnyModel) -> bool:
    """Tell whether a node is an embedding followed by windows of one."""
    return len(node.layers) == 2 and node.layers[1].name.startswith(ENCODE)  # noqa: PLR2004


def forward_of(embed: Embed, encode: AnyModel) -> Forward:
    """Make the fast forward of a node from the weights of its halves."""
    layers = [Layer.of(residual) for residual in encode.layers[0].layers]
    width = len(layers[0].gain)
    embedding, convolution = Embedding(embed.compute, width), Convolution(layers, steps_for(width))

    def forward(
        model: AnyModel,  # noqa: ARG001 - Thinc's signature
        docs: list[Doc],
        is_train: bool,  # noqa: FBT001 - Thinc's signature
    ) -> tuple[list[Floats], Callable[..., Any]]:
        if is_train:
            raise NotTrainable("the fast tok2vec cannot be trained: load the model without it")
        vectors: list[Floats] = []
        for group in grouped(docs):
            features: list[Any] = [doc.to_array(embed.columns) for doc in group]
            vectors += encoded(embedding, convolution, features)
        return vectors, _refuse

    return forward


def grouped(docs: list[Doc]) -> Iterator[list[Doc]]:
    """Give the documents in groups of a bounded size, which bounds the memory of their encoding."""
    group: list[Doc] = []
    for doc in docs:
        if group and sum(map(len, group)) + len(doc) > MOST_TOKENS:
            yield group
            group = []
        group.append(doc)
    yield group


def encoded(embedding: Embedding, convolution: Convolution, features: list[Hashes]) -> list[Floats]:
    """Encode documents laid out as spaCy does: rows of zeros before each and at the end."""
    table, own = embedding(np.concatenate(features))
    nothing = len(table)
    lengths = [len(each) for each in features]
    filled = [length for length in lengths if length]
    places = np.full(sum(filled) + PAD * (len(filled) + 1), nothing, dtype=np.int64)
    parts, row, start = [], 0, 0
    for length in lengths:
        row += PAD if length else 0
        parts.append(slice(row, row + length))
        places[parts[-1]] = own[start : start + length]
        row, start = row + length, start + length
    rows = convolution(np.vstack([table, np.zeros_like(table[:1])]), places)
    return [rows[part] for part in parts]


def _refuse(*_: object) -> None:
    raise NotTrainable("the fast tok2vec has no gradient: load the model without it")
