"""What the words over a verb make of it."""

from collections.abc import Callable

import pytest

Told = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Police in Lagos said reports that a bomb exploded on Monday were false.",
            "exploded",
            "denied",
        ),
        ("Police in Lagos said reports that a bomb exploded were true.", "exploded", "happened"),
        ("Rumours that the bank had collapsed proved unfounded.", "collapsed", "denied"),
        ("Rumours that he had resigned were confirmed on Friday.", "resigned", "happened"),
        ("The claim that the minister resigned is untrue.", "resigned", "denied"),
        ("Meta rejected claims that it sold user data in 2023.", "sold", "denied"),
        ("Meta rejected claims it sold data.", "sold", "denied"),
        ("It is not true that the ship sank.", "sank", "denied"),
        ("It is not the case that he was arrested.", "arrested", "denied"),
        ("There is no truth to reports that the king died.", "died", "denied"),
        ("The court heard no evidence that he fled.", "fled", "denied"),
        ("Iran denied that it had attacked the tanker.", "attacked", "denied"),
        ("It was falsely reported that the actor had died.", "died", "denied"),
        ("The paper retracted a story that said the senator took bribes.", "took", "denied"),
        ("A viral tweet said that the queen had died.", "died", "possible"),
        ("Officials fear that the dam has burst.", "burst", "possible"),
        ("Prosecutors allege that Doyle stole $2m in 2022.", "stole", "possible"),
        ("The court found that Doyle stole $2m in 2022.", "stole", "happened"),
        ("Police are investigating whether Berg poisoned the well.", "poisoned", "possible"),
        ("Protesters demanded that the president step down.", "step", "planned"),
        ("The minister revealed that he had sold the shares.", "sold", "happened"),
        ("The police may confirm that he fled.", "fled", "happened"),
        ("The court heard how he had strangled her.", "strangled", "happened"),
        ("There is no doubt that he killed her.", "killed", "happened"),
        ("An accusation he made on Monday drew anger.", "made", "happened"),
    ],
)
def test_clauses(told: Told, text: str, word: str, expected: str) -> None:
    assert told(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Rescuers had hoped to reach the miners on Monday.", "reach", "planned"),
        ("France urged Israel to withdraw.", "withdraw", "planned"),
        ("He was about to resign.", "resign", "planned"),
        ("Police have yet to arrest a suspect.", "arrest", "planned"),
        ("The man tried to kill the guard.", "kill", "possible"),
        ("A bid to free the hostages failed.", "free", "possible"),
        ("The minister is believed to have fled.", "fled", "possible"),
        ("The company is alleged to have bribed officials.", "bribed", "possible"),
        ("She refused to testify.", "testify", "denied"),
        ("The ministry was unable to stop the leak.", "stop", "denied"),
        ("He was too ill to travel.", "travel", "denied"),
        ("The firm managed to sell its ports.", "sell", "happened"),
        ("He was forced to resign.", "resign", "happened"),
        ("He went on to win the race.", "win", "happened"),
        ("Police came to the house to arrest him.", "arrest", "planned"),
        ("The team came back to win the cup.", "win", "happened"),
        ("She was the first woman to win the prize.", "win", "happened"),
        ("She did not hesitate to sign.", "sign", "happened"),
    ],
)
def test_infinitives(told: Told, text: str, word: str, expected: str) -> None:
    assert told(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The firm is considering selling its ports in Chile.", "selling", "possible"),
        ("The firm is selling its ports in Chile.", "selling", "happened"),
        ("He denies stealing the car.", "stealing", "denied"),
        ("Doyle never stopped stealing.", "stealing", "happened"),
        ("The van narrowly missed hitting the crowd.", "hitting", "denied"),
        ("He couldn't help laughing.", "laughing", "happened"),
        ("Rebels helped free the hostages.", "free", "happened"),
        ("They would like to see him come home.", "come", "possible"),
        ("The plane crashed, killing 12 people.", "killing", "happened"),
        ("The plane could crash, killing 12 people.", "killing", "possible"),
        ("He would not resign, saying he was innocent.", "saying", "happened"),
        ("More than 100 migrants are feared drowned.", "drowned", "possible"),
        ("Most voters are horrified by the vote.", "horrified", "happened"),
        ("The march was cancelled after plans were leaked.", "leaked", "happened"),
        ("Flights will stop when the strike begins.", "begins", "planned"),
    ],
)
def test_clauses_without_a_finite_verb(told: Told, text: str, word: str, expected: str) -> None:
    assert told(text, word) == expected
