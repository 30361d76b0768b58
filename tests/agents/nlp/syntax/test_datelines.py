from agents.nlp.syntax.datelines import datelines_of, is_in_dateline
from agents.nlp.syntax.paragraphs import paragraphs_of
from agents.nlp.syntax.tree import tree_of
from tests.agents.nlp.syntax.conftest import Reader

TEXT = "By Jane Roe\n\nKYIV, Ukraine, May 15 (AP) — A drone fell.\n\nIt was the third."


def test_a_dateline_by_its_words(read: Reader) -> None:
    tree = tree_of(read(TEXT))
    [dateline] = datelines_of(tree)
    assert tree.written(*dateline.words).strip() == "KYIV, Ukraine, May 15 (AP) —"
    assert [tree.written(*place) for place in dateline.places] == ["KYIV", "Ukraine"]
    assert dateline.date is not None
    assert TEXT[slice(*dateline.date)] == "May 15"


def test_it_is_found_once(read: Reader) -> None:
    tree = tree_of(read(TEXT))
    assert datelines_of(tree) is datelines_of(tree)


def test_it_is_no_part_of_its_paragraph(read: Reader) -> None:
    tree = tree_of(read(TEXT))
    found = [tree.written(*each).strip() for each in paragraphs_of(tree)]
    assert found == ["By Jane Roe", "A drone fell.", "It was the third."]


def test_words_of_it(read: Reader) -> None:
    doc = read(TEXT)
    inside = [token.text for token in doc if is_in_dateline(tree_of(doc), token.i)]
    assert (inside[0], inside[-1]) == ("KYIV", "—")


def test_articles_without(read: Reader) -> None:
    assert datelines_of(tree_of(read("A drone fell - the third."))) == []
    assert datelines_of(tree_of(read(""))) == []
