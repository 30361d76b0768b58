"""Negations anywhere in the clause, and what looks like one."""

from collections.abc import Callable

import pytest

Told = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Nobody was killed in the blast at Harlow station on Monday.", "killed"),
        ("No shots were fired during the raid on Wednesday.", "fired"),
        ("None of the hostages was freed on Sunday.", "freed"),
        ("Neither Doyle nor Roth was charged.", "charged"),
        ("Neither side attacked the convoy.", "attacked"),
        ("Neither of the pilots was injured.", "injured"),
        ("Not one hostage was released on Friday.", "released"),
        ("Not a single vote was cast in the village.", "cast"),
        ("Not a soul was injured when the roof fell.", "injured"),
        ("Hardly any houses burned down.", "burned"),
        ("Hardly a shop opened on Monday.", "opened"),
        ("Barely anyone turned up.", "turned"),
        ("Zero people died.", "died"),
        ("0 people were killed.", "killed"),
        ("Nothing exploded, the police said.", "exploded"),
        ("Police said no one had been shot.", "shot"),
        ("The inquiry found that none of the guards had fired.", "fired"),
        ("No member of the crew died.", "died"),
        ("Of the 30 passengers, not one survived.", "survived"),
        ("Neither did the army intervene.", "intervene"),
        ("Nor was the mayor charged.", "charged"),
    ],
)
def test_a_negated_subject(told: Told, text: str, word: str) -> None:
    assert told(text, word) == "denied"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Police arrested no one at the rally on Saturday.", "arrested"),
        ("The crash injured nobody.", "injured"),
        ("The minister met none of the families.", "met"),
        ("The rebels captured no towns in March.", "captured"),
        ("The rebels freed hardly any prisoners.", "freed"),
        ("The court fined neither the bank nor its chief.", "fined"),
        ("He spoke to no one after the verdict.", "spoke"),
        ("The ambassador shook hands with nobody.", "shook"),
        ("The gunman fired at no one.", "fired"),
    ],
)
def test_a_negated_object(told: Told, text: str, word: str) -> None:
    assert told(text, word) == "denied"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Soldiers left the camp without firing a shot on Monday.", "firing"),
        ("Without consulting parliament, the king declared war.", "consulting"),
        ("The march passed off without arrests.", "arrests"),
        ("At no point did the ship enter Turkish waters.", "enter"),
        ("The minister at no time resigned.", "resigned"),
        ("Under no circumstances did the guards open the gate.", "open"),
        ("In no case was a patient harmed.", "harmed"),
        ("Nowhere did the report mention the spill.", "mention"),
        ("Never before had the bank lost money.", "lost"),
        ("He no longer works for the firm.", "works"),
        ("The bank neither confirmed nor denied the breach.", "confirmed"),
        ("The bank did not fail, nor did it merge with a rival.", "merge"),
        ("The plane landed safely, with no one injured.", "injured"),
    ],
)
def test_a_negated_clause(told: Told, text: str, word: str) -> None:
    assert told(text, word) == "denied"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("No deaths were reported after the quake hit Kobe on Monday.", "deaths"),
        ("Officials reported no injuries in the blast.", "injuries"),
        ("No attack took place on Sunday.", "attack"),
        ("The attack never happened.", "attack"),
        ("The strike did not go ahead.", "strike"),
        ("The landing failed to take place.", "landing"),
        ("There were no clashes during the vote.", "clashes"),
        ("There was neither a fire nor an explosion.", "explosion"),
        ("There were no reports of injuries after the crash.", "injuries"),
        ("No deaths, injuries or arrests were reported.", "arrests"),
        ("The sides reached no agreement.", "agreement"),
        ("The talks didn't result in any agreement.", "agreement"),
        ("Negotiators left Geneva with no deal.", "deal"),
    ],
)
def test_negated_nouns(told: Told, text: str, word: str) -> None:
    assert told(text, word) == "denied"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The gunmen, none of whom was caught, fled to Mali.", "caught"),
        ("The ship, which no one boarded, sank on Monday.", "boarded"),
        ("It was a riot in which no one died.", "died"),
        ("The bridge that no engineer had inspected collapsed.", "inspected"),
        ("There was no crash that killed ten people.", "killed"),
    ],
)
def test_relative_clauses(told: Told, text: str, word: str) -> None:
    assert told(text, word) == "denied"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A guard was killed in the blast at Harlow station on Monday.", "killed"),
        ("Few people died in the floods of 2019.", "died"),
        ("Soldiers left the camp without firing a shot on Monday.", "left"),
        ("No deaths were reported after the quake hit Kobe on Monday.", "hit"),
        ("Nobody was arrested, but two officers were injured.", "injured"),
        ("The blast not only killed the guard but also destroyed the gate.", "killed"),
        ("Not until Monday did police arrest the man.", "arrest"),
        ("Police did not arrive until 9pm.", "arrive"),
        ("Without warning, the army attacked the village.", "attacked"),
        ("He attacked the guard for no reason.", "attacked"),
        ("The man was arrested by none other than the mayor.", "arrested"),
        ("Nobody knows why the plane crashed.", "crashed"),
        ("The crew did not know that the engine had failed.", "failed"),
        ("The team won despite not scoring in the first half.", "won"),
        ("Not far from where the bomb exploded, a school was evacuated.", "exploded"),
        ("The interrogations led nowhere.", "led"),
        ("Officials reported no injuries in the blast.", "reported"),
        ("She barely survived the crash.", "survived"),
        ("The nobodies who fled were caught.", "fled"),
        ("Police found the body of a man with no licence.", "found"),
    ],
)
def test_what_happened_all_the_same(told: Told, text: str, word: str) -> None:
    assert told(text, word) == "happened"


def test_hardly_alone_leaves_doubt(told: Told) -> None:
    assert told("He hardly moved after the crash.", "moved") == "possible"


def test_what_will_not_begin_until_monday_is_planned(told: Told) -> None:
    assert told("The strike will not begin until Monday.", "begin") == "planned"
