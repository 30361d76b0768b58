"""The quotations of an article, found once for all who ask."""

from spacy.tokens import Doc

from agents.nlp.syntax.paragraphs import paragraphs_of
from agents.nlp.syntax.quotation_marks.marked import Marked
from agents.nlp.syntax.quotation_marks.paragraphs import quotations
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

QuotedParagraph = tuple[Stretch, list[Marked]]
"""The words of a paragraph, and what stands in quotation marks there."""

Doc.set_extension("quoted", default=None, force=True)


def quoted_of(tree: Tree) -> list[QuotedParagraph]:
    """Give the paragraphs of an article with their quotations, in reading order."""
    found: list[QuotedParagraph] | None = tree.doc._.quoted
    if found is None:
        paragraphs = paragraphs_of(tree)
        bounds = [(tree.start[start], tree.end(end - 1)) for start, end in paragraphs]
        found = [*zip(paragraphs, quotations(tree.text, bounds), strict=True)]
        tree.doc._.quoted = found
    return found
