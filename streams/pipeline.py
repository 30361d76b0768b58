"""The spaCy pipeline: a model, paragraphs, and the enrichments in their order."""

import os

# One BLAS thread a process: worker processes are the parallelism. Read when NumPy loads.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

from importlib import import_module

from spacy.language import Language
from spacy.util import load_model

from streams import paragraphs
from streams.blas import use_openblas

ENRICHMENTS = ("entities", "quotes", "timeline")
"""The one list: each name is a package in ``agents`` with a component and a record."""


def load(model: str) -> Language:
    """Load a model package and add the enrichments, each registered by its own module."""
    use_openblas()
    nlp = load_model(model)
    nlp.add_pipe(paragraphs.NAME, first=True)
    for name in ENRICHMENTS:
        import_module(f"agents.{name}.component")
        nlp.add_pipe(name)
    return nlp
