import pytest
from spacy.language import Language

from agents.nlp.entities.coreference.anaphora import Reference, references
from agents.nlp.entities.coreference.clusters import same_spelling
from agents.nlp.entities.coreference.places import MOST_PLACES, Place
from agents.nlp.entities.coreference.titles import roles_of
from agents.nlp.entities.entity import Mention
from agents.nlp.entities.recognition.names import Name
from tests.support.readings import reading_of


def referring(model: Language, text: str) -> list[tuple[str, str]]:
    doc = model(text)
    return sorted(
        (doc[mention.start_token : mention.end_token].text, entity.name)
        for entity in doc._.entities
        for mention in entity.mentions
        if mention.kind != "name"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Peter Lund opened the bridge. He smiled.", [("He", "Peter Lund")], id="pronoun"
        ),
        pytest.param(
            "Peter Lund met Susan Roe in Oslo. She smiled.",
            [("She", "Susan Roe")],
            id="the one that fits",
        ),
        pytest.param(
            "Peter Lund met James Roe in Oslo. He smiled.",
            [("He", "Peter Lund")],
            id="the subject before",
        ),
        pytest.param("The bridge opened. He smiled.", [], id="nobody named"),
        pytest.param("Susan Roe opened the bridge. He smiled.", [], id="nobody that fits"),
        pytest.param("He smiled. Peter Lund opened the bridge.", [], id="named only afterwards"),
        pytest.param(
            "Peter Lund spoke.\n\nRain fell.\n\nSnow fell.\n\nHe smiled.", [], id="too far away"
        ),
        pytest.param("Peter Lund thanked him in Oslo.", [], id="the object is not the subject"),
        pytest.param(
            "Foreign Minister Susan Roe spoke in Oslo. Later the minister flew home.",
            [("the minister", "Susan Roe")],
            id="office",
        ),
        pytest.param(
            "Foreign Minister Susan Roe spoke in Oslo. Later the minister of trade flew home.",
            [],
            id="another office",
        ),
        pytest.param(
            "Trade Minister Susan Roe met Finance Minister Peter Lund. The minister flew home.",
            [],
            id="two ministers",
        ),
    ],
)
def test_references(model: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert referring(model, text) == expected


def person(text: str, start: int) -> Name:
    return Name(start, start + len(text.split()), "PERSON", text, "model")


def resolved(
    text: str, *people: tuple[str, int], subjects: tuple[int, ...] = ()
) -> list[Reference]:
    groups = same_spelling(person(*one) for one in people)
    return list(references(groups, reading_of(text, subjects=subjects)))


def test_a_pronoun_is_the_last_sentences_person() -> None:
    text = "Lund met Roe . Roe spoke . He left"
    found = resolved(text, ("Lund", 0), ("Roe", 4), subjects=(0, 4))
    assert found == [(1, Mention(7, 8, "pronoun"))]


def test_in_a_sentence_the_subject_comes_first() -> None:
    found = resolved("Lund met Roe . He left", ("Lund", 0), ("Roe", 2), subjects=(0,))
    assert found == [(0, Mention(4, 5, "pronoun"))]


def test_without_a_subject_nobody_is_chosen() -> None:
    assert resolved("Lund met Roe . He left", ("Lund", 0), ("Roe", 2)) == []


def test_a_pronoun_tells_the_sex_of_whom_it_stands_for() -> None:
    found = resolved("Lund left . She sang . He ate", ("Lund", 0), subjects=(0,))
    assert found == [(0, Mention(3, 4, "pronoun"))]


def test_a_pronoun_carries_a_person_on() -> None:
    found = resolved("Lund sat | He sang | He ate | He left", ("Lund", 0), subjects=(0,))
    assert [mention.start_token for _, mention in found] == [3, 6, 9]


@pytest.mark.parametrize(("lines", "count"), [(1, 1), (2, 0)])
def test_how_far_a_pronoun_reaches(lines: int, count: int) -> None:
    text = "Lund sat" + " | rain" * lines + " He left"
    assert len(resolved(text, ("Lund", 0), subjects=(0,))) == count


def test_so_many_places_are_looked_at_and_no_more() -> None:
    words = "Peter " * (MOST_PLACES + 1) + "She left"
    peters = [("Peter", start) for start in range(1, MOST_PLACES + 1)]
    assert len(resolved(words, ("Lund", 0), *peters[1:], subjects=(0,))) == 1
    assert resolved(words, ("Lund", 0), *peters, subjects=(0,)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("minister Lund sat . the minister left", [4], id="named before"),
        pytest.param("the minister left . minister Lund sat", [], id="named afterwards"),
        pytest.param("minister Lund sat . a minister left", [], id="any minister"),
        pytest.param("minister Lund sat . the Minister Roe left", [], id="another name"),
        pytest.param("minister Lund sat . the minister", [4], id="last word"),
        pytest.param("minister Lund sat by the", [], id="an article at the end"),
        pytest.param("Lund sat . the minister left", [], id="no office"),
    ],
)
def test_offices(text: str, found: list[int]) -> None:
    mentions = [one for _, one in resolved(text, ("Lund", text.split().index("Lund")))]
    assert [one.start_token for one in mentions] == found
    assert all(one.kind == "nominal" for one in mentions)


def test_an_office_far_before_a_name_is_not_that_persons() -> None:
    reading = reading_of("minister a b c d Lund left")
    assert list(roles_of([Place(5, 6, 0)], reading)) == []
    [role] = roles_of([Place(1, 2, 0)], reading)
    assert (role.person, role.since, role.words) == (0, 1, frozenset({"minister"}))


def test_organisations_are_not_stood_for() -> None:
    groups = same_spelling([Name(0, 1, "ORG", "Lund", "model")])
    assert list(references(groups, reading_of("Lund left . He sang"))) == []
