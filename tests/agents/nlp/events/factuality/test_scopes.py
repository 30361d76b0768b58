"""What function words work on."""

from collections.abc import Callable

import pytest

Told = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("She almost died in a crash in 2019.", "died", "denied"),
        ("The plane very nearly crashed.", "crashed", "denied"),
        ("The roof all but collapsed.", "collapsed", "denied"),
        ("Nearly 100 people were killed in the fire.", "killed", "happened"),
        ("He died almost immediately.", "died", "happened"),
        ("Profit nearly doubled in 2023.", "doubled", "happened"),
        ("Instead of resigning, Hale called an election.", "resigning", "denied"),
        ("Instead of resigning, Hale called an election.", "called", "happened"),
        ("Hale resigned rather than face trial.", "face", "denied"),
        ("Rather than surrender, the rebels fled.", "surrender", "denied"),
        ("Far from resigning, the minister announced a tour.", "resigning", "denied"),
        ("Far from the border, rebels attacked a convoy.", "attacked", "happened"),
        ("Rather unexpectedly, the mayor resigned.", "resigned", "happened"),
        ("He allegedly stabbed the guard.", "stabbed", "possible"),
        ("If the minister lied, she will resign.", "lied", "possible"),
        ("It looked as though the bridge had collapsed.", "collapsed", "possible"),
        ("Though the bridge had collapsed, trains ran.", "collapsed", "happened"),
        ("In case of a fire, the doors open.", "fire", "possible"),
        ("In the event of an attack, the bridge closes.", "attack", "possible"),
        ("He may not leave.", "leave", "possible"),
        ("He could not leave.", "leave", "denied"),
        ("The bomb could have killed hundreds.", "killed", "possible"),
        ("He'd left when the police came.", "left", "happened"),
        ("He'd leave if the police came.", "leave", "possible"),
        ("He'd have left by now.", "left", "possible"),
    ],
)
def test_function_words(told: Told, text: str, word: str, expected: str) -> None:
    assert told(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The Post said that the mayor had fled.", "fled", "happened"),
        ("Posts shared by thousands say that the singer died.", "died", "possible"),
        (
            "An earlier version of this article said that the school collapsed.",
            "collapsed",
            "possible",
        ),
        ("The newspaper wrongly said that the mayor had been arrested.", "arrested", "denied"),
        ("The newspaper wrongly said that the mayor had been arrested.", "said", "happened"),
    ],
)
def test_who_says_it_and_how(told: Told, text: str, word: str, expected: str) -> None:
    assert told(text, word) == expected
