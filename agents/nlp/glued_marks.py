"""Quotation marks that no blank parts from the next word: `"We won,"said Lee`."""

from typing import Any

from spacy.language import Language
from spacy.util import compile_infix_regex

# A sign before such a mark, and the mark behind it; spaCy parts them at the ends of words only.
SIGN = r"[,?!:](?=[\"“”][^\W_])"
MARK = r"(?<=[.,?!:…])[\"“”](?=[^\W_])"


def part_glued_marks(nlp: Language) -> None:
    """Let the tokenizer part marks from the words on both sides."""
    infixes = compile_infix_regex([*(nlp.Defaults.infixes or ()), SIGN, MARK])
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = infixes.finditer
