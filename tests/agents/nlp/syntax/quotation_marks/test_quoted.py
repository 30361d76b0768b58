from agents.nlp.syntax.quotation_marks.quoted import quoted_of
from agents.nlp.syntax.tree import tree_of
from tests.support.models import model_with


def test_an_article_is_read_once_by_paragraphs() -> None:
    text = "“We go,” she said.\n\nIt rained."
    tree = tree_of(model_with("quotes")(text))
    found = quoted_of(tree)
    assert [[text[slice(*each.inner)] for each in quotes] for _, quotes in found] == [["We go"], []]
    assert quoted_of(tree) is found
