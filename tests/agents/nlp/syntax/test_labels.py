from typing import Any

import numpy as np
import pytest
from spacy.language import Language
from spacy.strings import get_string_id

from agents.nlp.syntax.labels import DEPS, TAGS, deps, tags
from agents.nlp.syntax.tables import Labels


@pytest.mark.parametrize(("pipe", "labels"), [("tagger", TAGS), ("parser", DEPS)])
def test_every_label_of_the_model_is_known(model: Language, pipe: str, labels: Labels) -> None:
    component: Any = model.get_pipe(pipe)
    keys = np.array([get_string_id(name) for name in component.labels], np.uint64)
    assert len(keys) > 40
    assert labels.unknown not in labels.of(keys)


def test_a_label_that_no_scheme_has_is_a_fault() -> None:
    with pytest.raises(KeyError):
        tags({"NNX"})
    with pytest.raises(KeyError):
        deps({"subject"})
