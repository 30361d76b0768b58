"""What the words over a noun make of it."""

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
        ("The palace dismissed rumours of the king's death on Sunday.", "death", "denied"),
        (
            "Hoax calls about an explosion at Oslo airport led to its closure.",
            "explosion",
            "possible",
        ),
        ("The threat of a strike hangs over Oslo airport.", "strike", "possible"),
        ("Forecasters warned of floods in Kent.", "floods", "possible"),
        ("Egypt called for a ceasefire in Gaza.", "ceasefire", "planned"),
        ("The jury cleared Helen Vosper of murder.", "murder", "denied"),
        ("The case against Doyle for fraud was dropped.", "fraud", "possible"),
        ("Doyle is accused of killing his wife in 2022.", "killing", "possible"),
        ("Doyle was convicted of killing his wife in 2022.", "killing", "happened"),
        ("A jury found him not guilty of fraud.", "fraud", "denied"),
        ("Hale stopped short of resigning.", "resigning", "denied"),
        ("The firm came close to selling its ports.", "selling", "possible"),
        ("The team came within a minute of winning.", "winning", "denied"),
        ("Rain prevented the team from playing.", "playing", "denied"),
        ("The firm will respond by closing the plant.", "closing", "planned"),
        ("The country was on the brink of war.", "war", "possible"),
        ("A lack of rain ruined the crop.", "rain", "denied"),
        ("The probe led to no arrests.", "arrests", "denied"),
        (
            "Doyle survived an assassination attempt in Lagos on Monday.",
            "assassination",
            "possible",
        ),
        ("A strike threat hit the shares.", "strike", "planned"),
        ("The strike closed Oslo airport.", "strike", "happened"),
        ("Egypt welcomed the ceasefire in Gaza.", "ceasefire", "happened"),
        ("The senator was asked about work for the campaign.", "campaign", "happened"),
    ],
)
def test_behind_prepositions_and_in_compounds(
    told: Told, text: str, word: str, expected: str
) -> None:
    assert told(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The march, which was called off on Friday, had drawn threats.", "march", "denied"),
        ("The summit, which never took place, cost millions.", "summit", "denied"),
        ("The attack, which police foiled, was planned in Rome.", "attack", "denied"),
        ("The march, which drew thousands, ended peacefully.", "march", "happened"),
        ("The attack, which police condemned, killed three.", "attack", "happened"),
    ],
)
def test_what_relative_clauses_say(told: Told, text: str, word: str, expected: str) -> None:
    assert told(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # The tagger takes "reports" for a verb, the parser a noun for the head of its verb.
        ("Earlier reports that the train had derailed were incorrect.", "derailed", "denied"),
        ("Rumours of a coup proved untrue.", "coup", "denied"),
        ("Nor was the ship attacked by pirates.", "attacked", "denied"),
    ],
)
def test_misread_sentences(told: Told, text: str, word: str, expected: str) -> None:
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
