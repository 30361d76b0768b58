import pytest
import spacy
from spacy.tokens import Doc, Span

from agents.nlp.entities.recognition.token_columns import TokenColumns, read
from agents.nlp.entities.recognition.word_cache import Spellings
from agents.nlp.syntax.tables import marking
from agents.nlp.syntax.tree import tree_of
from tests.support.readings import reading_of

VOCAB = spacy.blank("en").vocab
WORDS = ["The", "Lund", "left", ".", "\n\n", "He", "smiled"]


@pytest.fixture
def doc() -> Doc:
    return Doc(
        VOCAB,
        words=WORDS,
        spaces=[True, True, False, False, False, True, False],
        pos=["DET", "PROPN", "VERB", "PUNCT", "SPACE", "PRON", "VERB"],
        deps=["det", "nsubj", "ROOT", "punct", "dep", "nsubjpass", "ROOT"],
        heads=[1, 2, 2, 2, 2, 6, 6],
        sent_starts=[True, False, False, False, False, True, False],
    )


def reading(doc: Doc) -> TokenColumns:
    return read(doc, Spellings(doc.vocab.strings), marking({"al"}))


def test_columns_of_an_article(doc: Doc) -> None:
    found = reading(doc)
    assert found.words == WORDS
    assert list(found.blank) == [1, 1, 0, 0, 0, 1, 0]
    assert list(found.proper) == [0, 1, 0, 0, 0, 0, 0]
    assert list(found.subject) == [0, 1, 0, 0, 0, 1, 0]
    assert list(found.head) == [1, 2, 2, 2, 2, 6, 6]
    assert list(found.sentence) == [1, 1, 1, 1, 1, 2, 2]
    assert list(found.line) == [0, 0, 0, 0, 0, 1, 1]
    assert list(found.dep) == list(tree_of(doc).dep)
    assert list(found.tag) == list(tree_of(doc).tag)


def test_what_is_quoted_begins_no_line_and_no_sentence() -> None:
    words = ["Lund", "left", ".", "\n\n", '"', "No", ".", "Yes", '"', "\n\n", "So", "Roe"]
    starts: list[bool | int | None] = [place in {0, 4, 7, 10} for place in range(len(words))]
    found = reading(Doc(VOCAB, words=words, sent_starts=starts))
    assert "".join(map(str, found.inside)) == "000011111000"
    assert list(found.line) == [0] * 4 + [1] * 6 + [2] * 2
    assert list(found.told_line) == [0] * 10 + [1] * 2
    assert list(found.told_sentence) == [1] * 10 + [2] * 2


def test_it_is_asked_for_as_a_subject() -> None:
    doc = Doc(VOCAB, words=["It", "hit", "it"], deps=["nsubj", "ROOT", "dobj"], heads=[1, 1, 1])
    assert reading(doc).its == [0]


@pytest.mark.parametrize(("place", "word"), [(-1, ""), (0, "The"), (6, "smiled"), (7, "")])
def test_words_beyond_the_ends_are_empty(doc: Doc, place: int, word: str) -> None:
    assert reading(doc).around[place] == word


def test_places_of_the_words_asked_for(doc: Doc) -> None:
    found = reading(doc)
    assert (found.articles, found.pronouns) == ([0], [5])


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("so Lund left", [1], id="capital"),
        pytest.param("the iPhone of NATO", [1, 3], id="capital inside"),
        pytest.param("on 49 or 49th", [1], id="number"),
        pytest.param("in al Qaeda", [1, 2], id="small letters that begin a known name"),
    ],
)
def test_places_where_a_known_name_may_begin(text: str, places: list[int]) -> None:
    words = text.split()
    candidates = reading(Doc(VOCAB, words=words)).candidates
    assert candidates == places


@pytest.mark.parametrize("word", ["he", "He", "HIS", "herself"])
def test_pronouns_are_found_in_any_form(word: str) -> None:
    assert reading(Doc(VOCAB, words=["saw", word])).pronouns == [1]


@pytest.mark.parametrize("word", ["it", "they", "the", "hers-"])
def test_other_words_are_no_pronouns(word: str) -> None:
    assert reading(Doc(VOCAB, words=["saw", word])).pronouns == []


@pytest.mark.parametrize(
    "spans",
    [
        pytest.param([], id="none"),
        pytest.param([(1, 2, "PERSON")], id="one"),
        pytest.param([(0, 2, "ORG"), (2, 3, "GPE")], id="side by side"),
        pytest.param([(0, 1, "ORG"), (5, 7, "PERSON")], id="at both ends"),
        pytest.param([(0, 7, "LAW")], id="all"),
    ],
)
def test_the_models_names(doc: Doc, spans: list[tuple[int, int, str]]) -> None:
    doc.set_ents([Span(doc, start, end, kind) for start, end, kind in spans])
    assert reading(doc).named == spans


def test_types_of_no_use_are_left_out(doc: Doc) -> None:
    doc.set_ents([Span(doc, 0, 1, "DATE"), Span(doc, 1, 2, "CARDINAL"), Span(doc, 5, 6, "GPE")])
    assert reading(doc).named == [(5, 6, "GPE")]


def test_an_empty_article() -> None:
    found = reading(Doc(VOCAB))
    assert (found.words, found.named, found.pronouns, list(found.sentence)) == ([], [], [], [])


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [(1, 2, "Lund"), (0, 3, "The Lund left"), (2, 4, "left."), (3, 6, ". He"), (2, 2, "")],
)
def test_words_are_written_out_on_one_line(doc: Doc, start: int, end: int, text: str) -> None:
    assert reading(doc).text(start, end) == text


def test_the_test_reading_has_the_columns_of_a_real_one() -> None:
    found = reading_of("Lund left . | The board met", proper=True, subjects=(0,))
    assert found.text(0, 2) == "Lund left"
    assert (found.sentence[-1], found.line[-1], found.articles) == (1, 1, [4])
