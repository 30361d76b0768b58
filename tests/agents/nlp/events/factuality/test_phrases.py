"""What the verbs over a noun make of it."""

from collections.abc import Callable

import pytest

Told = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Friday's summit in Geneva was called off.", "summit", "denied"),
        ("Organisers called off the march.", "march", "denied"),
        ("The band called off its tour of Japan.", "tour", "denied"),
        ("The execution of Lee Watts was stayed on Wednesday.", "execution", "denied"),
        ("Controllers aborted the launch.", "launch", "denied"),
        ("A strike by pilots was averted at the last minute.", "strike", "denied"),
        ("Police foiled an attack on the embassy.", "attack", "denied"),
        ("Talks were postponed until June.", "Talks", "planned"),
        ("He escaped arrest.", "arrest", "denied"),
        ("He escaped the fire.", "fire", "happened"),
        ("They discussed a boycott.", "boycott", "possible"),
        ("They discussed the boycott.", "boycott", "happened"),
        ("The UN demanded the release of the hostages.", "release", "planned"),
        ("A judge halted the execution.", "execution", "possible"),
        ("The minister rejected the offer.", "offer", "happened"),
        ("The president condemned the attack.", "attack", "happened"),
        ("Friday's summit in Geneva went ahead.", "summit", "happened"),
        ("The execution of Lee Watts was carried out on Wednesday.", "execution", "happened"),
    ],
)
def test_objects_and_subjects_of_passives(told: Told, text: str, word: str, expected: str) -> None:
    assert told(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The merger collapsed.", "merger", "possible"),
        ("The sale fell through in March.", "sale", "denied"),
        ("The climber fell through the ice.", "fell", "happened"),
        ("The wedding is off.", "wedding", "denied"),
        ("The sale was put on hold.", "sale", "planned"),
        ("The attack was a hoax.", "attack", "denied"),
        ("The attack was wrong.", "attack", "happened"),
        ("The evacuation was a drill.", "evacuation", "denied"),
        ("The explosion was part of a drill.", "explosion", "denied"),
        ("Reports of a bombing in Cairo turned out to be a hoax.", "bombing", "denied"),
        ("Rumours of a coup proved true.", "coup", "happened"),
        ("The vote will be on Friday.", "vote", "planned"),
        ("A strike is possible.", "strike", "possible"),
        ("Did the army fire on the crowd on Monday?", "fire", "possible"),
    ],
)
def test_subjects(told: Told, text: str, word: str, expected: str) -> None:
    assert told(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The senator called the report of his arrest a lie.", "arrest", "denied"),
        ("The hospital described reports of a fire as untrue.", "fire", "denied"),
        ("The president called reports of a fire a tragedy.", "fire", "happened"),
    ],
)
def test_what_is_called_untrue(told: Told, text: str, word: str, expected: str) -> None:
    assert told(text, word) == expected
