"""The tokenizer made fast for what it has not met: words of letters, and new ones.

Equal because no rule parts a word of ASCII letters alone, but for the special cases, which are
looked up before: affixes, infixes and addresses have a sign or a digit. spaCy searches each such
word four times, as it remembers none in a memory zone.
"""

from collections.abc import Callable
from typing import Any

from spacy.language import Language

Search = Callable[[str], Any]

# What each search gives where it finds nothing.
SEARCHES = {"prefix_search": None, "suffix_search": None, "url_match": None, "infix_finditer": ()}
# Pieces between blanks: as many as the words that are kept outside memory zones come in.
MOST_PIECES = 2**16
# Neither the models nor the enrichments read them, and they are half of what a new word costs.
UNREAD = (
    *("IS_BRACKET", "IS_CURRENCY", "IS_LEFT_PUNCT", "IS_QUOTE", "IS_RIGHT_PUNCT", "IS_STOP"),
    *("LIKE_EMAIL", "LIKE_NUM", "LIKE_URL"),
)


def quicken_tokenizer(nlp: Language) -> None:
    """Let the tokenizer search only what may be parted, and leave out attributes of words."""
    tokenizer: Any = nlp.tokenizer
    for name, nothing in SEARCHES.items():
        if search := getattr(tokenizer, name):
            setattr(tokenizer, name, with_signs(search, nothing))
    tokenizer.max_cache_size = MOST_PIECES
    vocab: Any = nlp.vocab
    for attribute in UNREAD:
        vocab.lex_attr_getters.pop(vocab.strings[attribute], None)


def with_signs(search: Search, nothing: object) -> Search:
    """Search a string only where it has more than letters."""

    def found(text: str) -> Any:  # noqa: ANN401 - as spaCy's
        return nothing if text.isascii() and text.isalpha() else search(text)

    return found
