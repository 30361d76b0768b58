import pytest

from agents.nlp.entities.coreference.places import (
    MOST_PLACES,
    Place,
    before,
    chosen,
    is_far,
    is_subject,
    nearest,
)
from tests.support.readings import reading_of


def places(text: str, *people: str) -> list[Place]:
    words = text.split()
    return [
        Place(place, place + 1, people.index(word))
        for place, word in enumerate(words)
        if word in people
    ]


@pytest.mark.parametrize(
    ("text", "far"),
    [
        ("Lund sat . He", False),
        ("Lund sat . rain . rain . He", False),
        ("Lund sat . rain . rain . rain . He", True),
        ("Lund sat | He", False),
        ("Lund sat | rain | He", True),
    ],
)
def test_is_far(*, text: str, far: bool) -> None:
    assert is_far(Place(0, 1, 0), text.split().index("He"), reading_of(text)) is far


def test_the_nearest_sentence_that_has_any_who_fit() -> None:
    text = "Lund met Roe . Moss sat . He"
    spoken = places(text, "Lund", "Roe", "Moss")
    reading = reading_of(text, subjects=(0,))
    assert nearest(spoken, 7, reading, lambda place: place.person < 2) == {1: False, 0: True}
    assert nearest(spoken, 7, reading, lambda _: True) == {2: False}
    assert nearest(spoken, 7, reading, lambda _: False) == {}


def test_who_is_spoken_of_twice_may_be_a_subject_once() -> None:
    text = "Lund met Lund . He"
    reading = reading_of(text, subjects=(0,))
    assert nearest(places(text, "Lund"), 4, reading, lambda _: True) == {0: True}


@pytest.mark.parametrize(
    ("fitting", "sure", "person"),
    [
        ({}, set(), None),
        ({1: False}, {1}, 1),
        ({1: False}, set(), None),
        ({1: True}, set(), 1),
        ({1: False, 2: False}, {1, 2}, None),
        ({1: False, 2: True}, {1, 2}, 2),
        ({1: True, 2: True}, {1, 2}, 1),
        ({1: True, 2: False}, {2}, None),
        ({1: False, 2: False}, {2}, 2),
        ({1: True, 2: True}, {2}, 2),
    ],
)
def test_chosen(fitting: dict[int, bool], sure: set[int], person: int | None) -> None:
    assert chosen(fitting, sure) == person


def test_who_speaks_at_a_colon_is_a_subject() -> None:
    assert is_subject(Place(0, 1, 0), reading_of("Lund : no"))
    assert not is_subject(Place(0, 1, 0), reading_of("Lund sat"))


def test_so_many_places_are_looked_at_and_no_more() -> None:
    spoken = [Place(place, place + 1, 0) for place in range(MOST_PLACES + 9)]
    assert [place.start for place in before(spoken, 5)] == [4, 3, 2, 1, 0]
    assert len(before(spoken, 1000)) == MOST_PLACES
