"""The spaCy pipeline: a model, paragraphs, and the enrichments in their order."""

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Literal

from spacy.language import Language
from spacy.util import load_model

from agents.nlp import paragraphs
from agents.nlp.datelines import component as datelines
from agents.nlp.entities.trained_weights import use_trained
from agents.nlp.entities.weights_file import weights_for
from agents.nlp.glued_marks import part_glued_marks
from agents.nlp.inference import make_fast
from agents.nlp.inference.openblas import use_openblas

Parse = Literal["fast", "stock"]
Ner = Literal["trained", "stock"]

COMPONENTS = ("entities", "quotes", "timexes", "events", "amounts")
"""The one list: each name is a package beside this file, with a component and a record."""


def load(
    model: str,
    parse: Parse = "fast",
    ner: Ner = "trained",
    components: Iterable[str] = COMPONENTS,
) -> Language:
    """Load a model package and add the enrichments, each registered by its own module."""
    if parse == "fast":
        use_openblas()
    nlp = load_model(place_of(model))
    part_glued_marks(nlp)
    weights = weights_for(model, ner)
    if weights:
        use_trained(nlp, weights)
    if parse == "fast":
        make_fast(nlp)
    nlp.add_pipe(paragraphs.NAME, first=True)
    nlp.add_pipe(datelines.NAME, after=paragraphs.NAME)
    for name in components:
        import_module(f"agents.nlp.{name}.component")
        nlp.add_pipe(name)
    return nlp


def place_of(model: str) -> str | Path:
    """Give what spaCy loads a model package by: its name, or the folder that it says it has."""
    folder: Callable[[], Path] | None = getattr(import_module(model), "model_path", None)
    return folder() if folder else model
