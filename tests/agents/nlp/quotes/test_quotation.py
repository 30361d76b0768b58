import pytest
from spacy.language import Language

from agents.nlp.quotes.attribution import Attribution, Ranges
from agents.nlp.quotes.quotation import CONFIDENCE, Surroundings, entity_of, kind_of, quotation
from agents.nlp.syntax.quotation_marks.marked import Marks
from agents.nlp.syntax.quotation_marks.paragraphs import marked
from agents.nlp.syntax.tree import tree_of

TEXT = 'They said it was "fully paid" and "done."'


@pytest.mark.parametrize(
    ("spans", "kind"),
    [
        (((18, 28),), "direct"),
        (((18, 28), (34, 40)), "direct"),
        (((10, 40),), "mixed"),
        (((0, 24),), "mixed"),
        (((0, 16),), "indirect"),
    ],
)
def test_the_kind_is_the_share_inside_marks(spans: Ranges, kind: str) -> None:
    assert kind_of(TEXT, spans, Marks(marked(TEXT, 0, len(TEXT)))) == kind


@pytest.mark.parametrize(
    ("places", "entity"),
    [({1: 0}, 0), ({0: 1, 1: 0}, 0), ({0: 1}, None), ({5: 2}, None), ({}, None)],
)
def test_the_head_of_a_speaker_resolves_first(
    model: Language, places: dict[int, int], entity: int | None
) -> None:
    tree = tree_of(model("Mayor Lee said that taxes rose."))
    assert entity_of(tree, (0, 2), places) == entity


def test_who_stands_for_the_noun_before_it(model: Language) -> None:
    tree = tree_of(model("Ann Lee, who said that taxes rose, left."))
    assert tree.written(0, 4) == "Ann Lee, who"
    assert entity_of(tree, (0, 4), {0: 4, 1: 4}) == 4


def test_without_entities_a_speaker_is_a_mention_only(model: Language) -> None:
    doc = model("Ann Lee said that taxes rose.")
    (quote,) = doc._.quotes
    assert quote.speaker == (0, 2)
    assert quote.speaker_entity is None


def test_the_confidence_is_the_rules(model: Language) -> None:
    around = Surroundings(tree_of(model("Ann Lee")), Marks([]), {})
    found = quotation(Attribution("according", ((0, 3),), None, None, None), around)
    assert found.confidence == CONFIDENCE["according"]
    assert all(0 < share < 1 for share in CONFIDENCE.values())


def test_a_name_in_apposition_resolves(model: Language) -> None:
    tree = tree_of(model("The mayor, Ann Lee, said that taxes rose."))
    assert entity_of(tree, (0, 5), {3: 2, 4: 2}) == 2
    assert entity_of(tree, (0, 2), {3: 2, 4: 2}) is None


def test_nobody_is_no_entity(model: Language) -> None:
    assert entity_of(tree_of(model("Taxes rose.")), None, {0: 1}) is None


@pytest.mark.parametrize(
    ("spans", "words"),
    [(((0, 7),), "Ann Lee"), (((0, 3), (4, 7)), "Ann Lee"), (((4, 7),), "Lee")],
)
def test_a_quotation_has_its_words(model: Language, spans: Ranges, words: str) -> None:
    around = Surroundings(tree_of(model("Ann Lee")), Marks([]), {})
    found = quotation(Attribution("clause", spans, None, None, None), around)
    assert (found.words, found.kind) == (words, "indirect")
