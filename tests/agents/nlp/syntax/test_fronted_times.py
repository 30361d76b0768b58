import pytest

from agents.nlp.syntax.tree import tree_of
from tests.agents.nlp.syntax.conftest import Reader


def word_over(read: Reader, text: str, time: str) -> str:
    """Give the verb over a time, past its preposition."""
    doc = read(text)
    tree = tree_of(doc)
    place = next(token.i for token in doc if token.text == time)
    verbs = [word for word in tree.ancestors(place) if doc[word].pos_ in {"VERB", "AUX"}]
    return doc[verbs[0]].text


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Norvik said on Wednesday it would scrap four ferries.", "Wednesday"),
        ("Officials said Wednesday 12 people died.", "Wednesday"),
        ("The ministry said on Wednesday Tehran was ready to talk.", "Wednesday"),
        ("Mayor Ann Lee said Monday the bridge would close.", "Monday"),
        ("The company said last week its profits fell.", "week"),
        ("The bank said on Monday rates will rise next week.", "Monday"),
        ("The bank said Thursday net income rose 4%.", "Thursday"),
        ("The union said at the weekend members would strike.", "weekend"),
        ("The club said Monday Ann Lee will be its coach.", "Monday"),
        ("Police said Saturday morning officers found a body.", "Saturday"),
        ("The mayor told residents Tuesday the water was safe.", "Tuesday"),
        ("The group said in March membership had doubled.", "March"),
        ("She said in 2019 she would quit.", "2019"),
        ("The firm said on Wednesday that it would close.", "Wednesday"),
    ],
)
def test_the_time_behind_a_verb_is_the_verbs(read: Reader, text: str, time: str) -> None:
    verb = "told" if "told" in text else "said"
    assert word_over(read, text, time) == verb


@pytest.mark.parametrize(
    ("text", "time", "verb"),
    [
        ("Lee said that on Monday the bridge would close.", "Monday", "close"),
        ("He said Wednesday would be dry.", "Wednesday", "be"),
        ("He said Tuesday and Wednesday would be dry.", "Wednesday", "be"),
        ("He said yesterday's vote was fair.", "yesterday", "was"),
        ("He said Monday night's game would go on.", "Monday", "go"),
        ("She said next year the plant will close.", "year", "close"),
        ("The firm says on Friday it will open.", "Friday", "open"),
        ("She said the plant would close on Friday.", "Friday", "close"),
    ],
)
def test_a_time_of_what_is_said(read: Reader, text: str, time: str, verb: str) -> None:
    assert word_over(read, text, time) == verb


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("On Monday rebels attacked a bus.", "Monday"),
        ("On Friday police arrested a man.", "Friday"),
        ("On Monday night rebels attacked a bus.", "night"),
        ("In March sales fell.", "March"),
        ("But on Friday police arrested a man.", "Friday"),
        ("Yesterday rebels attacked a bus.", "Yesterday"),
    ],
)
def test_the_time_before_a_subject_is_the_verbs(read: Reader, text: str, time: str) -> None:
    doc = read(text)
    tree = tree_of(doc)
    place = next(token.i for token in doc if token.text == time)
    subject = next(token.i for token in doc if token.text in {"rebels", "police", "sales"})
    assert subject not in tree.ancestors(place)
    assert tree.head[subject] in tree.ancestors(place)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Friday prayers were held.", "Friday"),
        ("On Friday's bus rebels sang.", "Friday"),
        ("The March figures rose.", "March"),
    ],
)
def test_the_time_of_a_subject(read: Reader, text: str, time: str) -> None:
    doc = read(text)
    tree = tree_of(doc)
    place = next(token.i for token in doc if token.text == time)
    assert doc[tree.head[place]].text in {"prayers", "bus", "figures", "rebels"}


def test_the_subject_that_the_parser_ties_to_the_time(read: Reader) -> None:
    doc = read("The bank said on Monday rates will rise next week.")
    tree = tree_of(doc)
    rates, rise = (next(t.i for t in doc if t.text == word) for word in ("rates", "rise"))
    assert tree.subject[rise] == rates
    assert tree.first_of(rise) == rates


@pytest.mark.parametrize(
    "text", ["He said on Monday " * 300, "Monday said " * 500, "said on " * 500]
)
def test_no_text_makes_a_circle(read: Reader, text: str) -> None:
    tree = tree_of(read(text))
    assert all(len(list(tree.ancestors(word))) <= len(tree.head) for word in range(0, 900, 90))
