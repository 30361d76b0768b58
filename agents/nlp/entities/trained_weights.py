"""The names' model trained anew: weights that take the place of those of a model package.

Same architecture, same size, same speed; ``benchmarks/training/ner.py`` makes them. They are kept
as 16-bit floats, which halves the file.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language


def use_trained(nlp: Language, file: Path) -> None:
    """Put the weights in the place of the package's own."""
    with np.load(file) as weights:
        for layer, parameter, name in parameters(nlp):
            layer.set_param(parameter, weights[name].astype(np.float32))


def save(nlp: Language, file: Path) -> None:
    """Write the weights of a model that was trained."""
    weights: dict[str, Any] = {
        name: np.asarray(layer.get_param(parameter)).astype(np.float16)
        for layer, parameter, name in parameters(nlp)
    }
    np.savez_compressed(file, **weights)


def parameters(nlp: Language) -> Iterator[tuple[Any, str, str]]:
    """Yield each layer of the names' model with a parameter, and what the file calls that."""
    component: Any = nlp.get_pipe("ner")
    for number, layer in enumerate(component.model.walk()):
        for parameter in layer.param_names:
            if layer.has_param(parameter):
                yield layer, parameter, f"{number}.{parameter}"
