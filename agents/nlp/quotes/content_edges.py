# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
"""The edges of a content: signs of the sentence around fall off, signs of its words stay on."""

from agents.nlp.syntax.labels import tags
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

BRACKETS = {")": "(", "]": "["}
OPENING = {opening: closing for closing, opening in BRACKETS.items()}
# `4%`; they stand right behind a word.
ON_WORDS = {"%", "‰"}
# `#metoo`, `@lee`, `§ 12`, `'90s`, `-5`: right before one.
BEFORE_WORDS = {"#", "@", "§"}
BEFORE_FIGURES = {"'", "’", "-", "–", "−"}
# Feet and inches: `12"`.
MEASURES = {'"', "''", "'", "’", "”", "″", "′"}
# `the workers'`.
[POSSESSIVE] = tags({"POS"})


def trimmed(tree: Tree, start: int, end: int) -> Stretch:
    """Leave out punctuation and space at both ends."""
    blank = tree.blank
    while start < end and blank[start] and not begins_word(tree, start, end):
        start += 1
    while start < end and blank[end - 1] and not ends_word(tree, start, end - 1):
        end -= 1
    # The parser may hang the sign of a figure on another word.
    if start < end < len(blank) and blank[end] and ends_word(tree, start, end):
        end += 1
    return start, end


def begins_word(tree: Tree, sign: int, end: int) -> bool:
    """Tell a sign that belongs to the words behind it."""
    written = tree.written(sign, sign + 1)
    if written in OPENING:
        return any(tree.written(word, word + 1) == OPENING[written] for word in range(sign, end))
    if sign + 1 >= end or tree.end(sign) != tree.start[sign + 1]:
        return False
    following = tree.written(sign + 1, sign + 2)
    return written in BEFORE_WORDS or (written in BEFORE_FIGURES and following[0].isdecimal())


def ends_word(tree: Tree, start: int, sign: int) -> bool:
    """Tell a sign that belongs to the words before it."""
    written = tree.written(sign, sign + 1)
    if written in BRACKETS:
        return any(tree.written(word, word + 1) == BRACKETS[written] for word in range(start, sign))
    if sign <= start or tree.end(sign - 1) != tree.start[sign]:
        return False
    if written in ON_WORDS or tree.tag[sign] == POSSESSIVE:
        return True
    figure = tree.written(sign - 1, sign)[-1].isdecimal()
    return written in MEASURES and figure and is_odd(tree, written, start, sign + 1)


def is_odd(tree: Tree, sign: str, start: int, end: int) -> bool:
    """Tell a sign that no other one is the partner of: a measure, no quotation mark."""
    return sum(tree.written(word, word + 1) == sign for word in range(start, end)) % 2 == 1
