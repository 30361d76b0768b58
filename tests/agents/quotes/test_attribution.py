import pytest
from spacy.language import Language
from spacy.tokens import Doc

from agents.quotes.attribution import Attribution, Ranges, characters, outermost, snapped
from agents.quotes.marks import marked

TEXT = 'The mayor said the bridge is "safe and sound" now.'


def snap(words: str) -> str:
    start = TEXT.index(words)
    ((first, last),) = snapped(((start, start + len(words)),), marked(TEXT, 0, len(TEXT)))
    return TEXT[first:last]


@pytest.mark.parametrize(
    ("words", "stretched"),
    [
        ("the bridge is", "the bridge is"),
        ('the bridge is "safe', 'the bridge is "safe and sound"'),
        ("sound", "safe and sound"),
        ('sound" now', '"safe and sound" now'),
    ],
)
def test_a_content_never_cuts_a_quotation(words: str, stretched: str) -> None:
    assert snap(words) == stretched


def test_characters_of_tokens(model: Language) -> None:
    doc = model("Taxes rose twice.")
    assert characters(doc, ((0, 2), (2, 3))) == ((0, 10), (11, 16))


def report(doc: Doc, cue: int, spans: Ranges) -> Attribution:
    return Attribution("clause", characters(doc, spans), doc[cue : cue + 1], "asserts", None)


def test_a_report_inside_a_report_is_left_out(model: Language) -> None:
    doc = model("Ann said Bob said taxes rose. Eve said no.")
    outer, inner, other = (
        report(doc, 1, ((2, 6),)),
        report(doc, 3, ((4, 6),)),
        report(doc, 8, ((9, 10),)),
    )
    assert outermost([outer, inner, other]) == [outer, other]
