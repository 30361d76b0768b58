"""The parse made fast: each module replaces one part of spaCy by an equal one, for reading only.

``openblas`` the matrix product, ``embedding`` and ``convolution`` the two halves of a tok2vec
layer, ``tok2vec`` puts these in their place, ``attribute_ruler`` and ``lemmatizer`` are the token
attributes by table, ``tokenizer`` searches only where there is something to find.
"""

from spacy.language import Language

from agents.nlp.inference.attribute_ruler import replace_ruler
from agents.nlp.inference.lemmatizer import replace_lemmatizer
from agents.nlp.inference.tok2vec import replace_tok2vec
from agents.nlp.inference.tokenizer import quicken_tokenizer


def make_fast(nlp: Language) -> None:
    """Replace what can be replaced in a loaded pipeline, which can then read but not be trained."""
    quicken_tokenizer(nlp)
    replace_tok2vec(nlp)
    replace_ruler(nlp)
    replace_lemmatizer(nlp)
