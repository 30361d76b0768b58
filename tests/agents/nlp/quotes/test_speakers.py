import pytest

from agents.nlp.quotes.speakers import (
    after_comma,
    agent_of,
    mention,
    object_of,
)
from tests.agents.nlp.quotes.conftest import Reader, place, words


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor said that taxes rose.", "The mayor"),
        ("Ann Lee, the mayor of Oldham, said that taxes rose.", "Ann Lee, the mayor of Oldham"),
        ("The bridge is safe, said Ann Lee.", "Ann Lee"),
        ("The bridge is safe, said Ann Lee\n\nThe ferries go on.", "Ann Lee"),
        ("Taxes rose, officials said on Monday.", "officials"),
        ("The plan was praised by the mayor of Oldham.", "the mayor of Oldham"),
        ("Nobody said that taxes rose.", None),
        ("No official said that taxes rose.", None),
        ("That suggests that taxes rose.", None),
        ("A group set up to argue that taxes rose met.", "A group set up"),
        ("His efforts to show that taxes rose failed.", "His"),
        ("It was reported that taxes rose.", None),
        ("The mayor, who said that taxes rose, left.", "The mayor, who"),
        ("The mayor left the room, adding that taxes rose.", "The mayor"),
        ("The mayor smiled and announced that taxes rose.", "The mayor"),
        ("The mayor wanted to announce that taxes rose.", "The mayor"),
        ("A letter saying that taxes rose arrived.", "A letter"),
        ("Asked whether taxes rose, the mayor smiled.", None),
    ],
)
def test_the_grammar_names_the_speaker(read: Reader, text: str, speaker: str | None) -> None:
    reading = read(text)
    verbs = list(reading.cues.verbs)
    found = reading.speakers.of(verbs[-1 if "wanted" in text else 0])
    assert words(reading.tree, found) == speaker


def test_the_object_of_a_preposition(read: Reader) -> None:
    tree = read("According to people close to the mayor, taxes rose.").tree
    assert words(tree, object_of(tree, 1)) == "people close to the mayor"


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The mayor said no.", "said", "mayor"),
        ("Then the old taxes rose.", "rose", "taxes"),
        ("The plan was praised.", "praised", None),
        ("Praise the plan.", "Praise", None),
    ],
)
def test_subjects(read: Reader, text: str, verb: str, subject: str | None) -> None:
    reading = read(text)
    tree, found = reading.tree, reading.speakers.subject
    assert found.get(place(tree, verb)) == (subject and place(tree, subject))


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("The plan was praised by the old mayor.", "the old mayor"),
        ("The plan was praised in May.", None),
        ("The plan was praised.", None),
    ],
)
def test_agents(read: Reader, text: str, agent: str | None) -> None:
    tree = read(text).tree
    assert words(tree, agent_of(tree, place(tree, "praised"))) == agent


@pytest.mark.parametrize(
    ("text", "verb", "off"),
    [
        ("She left, adding that taxes rose.", "adding", True),
        ("A letter adding that taxes rose came.", "adding", False),
        ("Adding that taxes rose, she left.", "Adding", False),
    ],
)
def test_after_comma(read: Reader, *, text: str, verb: str, off: bool) -> None:
    tree = read(text).tree
    assert after_comma(tree, place(tree, verb)) is off


@pytest.mark.parametrize(
    ("text", "head", "cue", "phrase"),
    [
        ("The mayor of Oldham said no.", "mayor", "said", "The mayor of Oldham"),
        ("Ann Lee, the mayor, said no.", "Lee", "said", "Ann Lee, the mayor"),
        ("The mayor who said no left.", "mayor", "said", "The mayor who"),
    ],
)
def test_a_mention_goes_as_far_as_the_cue(
    read: Reader, text: str, head: str, cue: str, phrase: str
) -> None:
    tree = read(text).tree
    found = mention(tree, place(tree, head), place(tree, cue))
    assert words(tree, found) == phrase


def test_where_somebody_is_from_does_not_speak(read: Reader) -> None:
    words_said = '"We don\'t have the votes today,"'
    reading = read(
        f"{words_said} Representative Cole Brandt of Ohio, the plan's sponsor, conceded."
    )
    conceded = place(reading.tree, "conceded")
    assert conceded not in reading.speakers.subject
    assert words(reading.tree, reading.speakers.of(conceded)) == "Representative Cole Brandt"


def test_a_subject_that_the_parser_has_lost_is_the_name_before(read: Reader) -> None:
    reading = read("Late on Tuesday Tariq Anwar, a Green councillor, said he was uneasy.")
    said = place(reading.tree, "said")
    assert said not in reading.speakers.subject
    assert words(reading.tree, reading.speakers.of(said)) == "Tuesday Tariq Anwar"
