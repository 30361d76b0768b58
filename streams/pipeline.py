"""The spaCy pipeline: a model, paragraphs, and the enrichments in their order."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Literal

from spacy.language import Language
from spacy.util import load_model

from streams import paragraphs
from streams.parse import make_fast
from streams.parse.blas import use_openblas

Parse = Literal["fast", "stock"]

ENRICHMENTS = ("entities", "quotes", "timeline")
"""The one list: each name is a package in ``agents`` with a component and a record."""


def load(model: str, parse: Parse = "fast") -> Language:
    """Load a model package and add the enrichments, each registered by its own module."""
    if parse == "fast":
        use_openblas()
    nlp = load_model(place_of(model))
    if parse == "fast":
        make_fast(nlp)
    nlp.add_pipe(paragraphs.NAME, first=True)
    for name in ENRICHMENTS:
        import_module(f"agents.{name}.component")
        nlp.add_pipe(name)
    return nlp


def place_of(model: str) -> str | Path:
    """Give what spaCy loads a model package by: its name, or the folder that it says it has."""
    folder: Callable[[], Path] | None = getattr(import_module(model), "model_path", None)
    return folder() if folder else model
