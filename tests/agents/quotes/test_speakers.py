import pytest
from spacy.language import Language
from spacy.tokens import Token

from agents.quotes.cues import cue_verbs
from agents.quotes.speakers import (
    after_comma,
    agent_of,
    is_passive,
    mention,
    nearest_name,
    object_of,
    speaker_of,
    subject_of,
)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor said that taxes rose.", "The mayor"),
        ("Ann Lee, the mayor of Oldham, said that taxes rose.", "Ann Lee, the mayor of Oldham"),
        ("The bridge is safe, said Ann Lee.", "Ann Lee"),
        ("The bridge is safe, said Ann Lee\n\nThe ferries go on.", "Ann Lee"),
        ("Taxes rose, officials said on Monday.", "officials"),
        ("The plan was praised by the mayor of Oldham.", "the mayor of Oldham"),
        ("It was reported that taxes rose.", None),
        ("The mayor, who said that taxes rose, left.", "who"),
        ("The mayor left the room, adding that taxes rose.", "The mayor"),
        ("The mayor smiled and announced that taxes rose.", "The mayor"),
        ("The mayor wanted to announce that taxes rose.", "The mayor"),
        ("A letter saying that taxes rose arrived.", "A letter"),
        ("Asked whether taxes rose, the mayor smiled.", None),
    ],
)
def test_the_grammar_names_the_speaker(model: Language, text: str, speaker: str | None) -> None:
    verb, _ = cue_verbs(model(text))[0] if "wanted" not in text else cue_verbs(model(text))[-1]
    found = speaker_of(verb)
    assert (found and found.text) == speaker


def test_the_nearest_name_stands_in_for_the_grammar(model: Language) -> None:
    doc = model("In the hall Ann Lee thundered on.")
    verb = next(token for token in doc if token.text == "thundered")
    found = nearest_name(verb, 0, len(doc))
    assert found is not None
    assert found.text == "Ann Lee"


def test_no_name_near_gives_none(model: Language) -> None:
    doc = model("Well, said.")
    assert nearest_name(doc[2], 2, 3) is None


def test_the_object_of_a_preposition(model: Language) -> None:
    doc = model("According to people close to the mayor, taxes rose.")
    found = object_of(doc[1])
    assert found is not None
    assert found.text == "people close to the mayor"


def word(model: Language, text: str, of: str) -> Token:
    return next(token for token in model(text) if token.text == of)


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("The mayor said that taxes rose.", "said", False),
        ("The plan was praised.", "praised", True),
        ("The mayor has praised the plan.", "praised", False),
        ("Asked whether taxes rose, he smiled.", "Asked", True),
        ("The plan praised by the mayor failed.", "praised", True),
        ("Praise the plan.", "Praise", False),
    ],
)
def test_passives(model: Language, *, text: str, verb: str, passive: bool) -> None:
    assert is_passive(word(model, text, verb)) is passive


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The mayor said no.", "said", "mayor"),
        ("Then the old taxes rose.", "rose", "taxes"),
        ("The plan was praised.", "praised", None),
        ("Praise the plan.", "Praise", None),
    ],
)
def test_subjects(model: Language, text: str, verb: str, subject: str | None) -> None:
    found = subject_of(word(model, text, verb))
    assert (found and found.text) == subject


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("The plan was praised by the old mayor.", "the old mayor"),
        ("The plan was praised in May.", None),
        ("The plan was praised.", None),
    ],
)
def test_agents(model: Language, text: str, agent: str | None) -> None:
    found = agent_of(word(model, text, "praised"))
    assert (found and found.text) == agent


@pytest.mark.parametrize(
    ("text", "verb", "off"),
    [
        ("She left, adding that taxes rose.", "adding", True),
        ("A letter adding that taxes rose came.", "adding", False),
        ("Adding that taxes rose, she left.", "Adding", False),
    ],
)
def test_after_comma(model: Language, *, text: str, verb: str, off: bool) -> None:
    assert after_comma(word(model, text, verb)) is off


@pytest.mark.parametrize(
    ("text", "head", "cue", "words"),
    [
        ("The mayor of Oldham said no.", "mayor", "said", "The mayor of Oldham"),
        ("Ann Lee, the mayor, said no.", "Lee", "said", "Ann Lee, the mayor"),
        ("The mayor who said no left.", "mayor", "said", "The mayor who"),
    ],
)
def test_a_mention_goes_as_far_as_the_cue(
    model: Language, text: str, head: str, cue: str, words: str
) -> None:
    doc = model(text)
    first, second = (next(token for token in doc if token.text == one) for one in (head, cue))
    assert mention(first, second).text == words


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        ("Then the old mayor roared.", "roared", "the old mayor"),
        ("Roared Ann Lee then.", "Roared", "Ann Lee"),
        ("Ann Lee and Bob Roe roared.", "roared", "Bob Roe"),
        ("Well, well.", ",", None),
    ],
)
def test_the_name_next_to_a_cue(model: Language, text: str, cue: str, name: str | None) -> None:
    doc = model(text)
    found = nearest_name(next(token for token in doc if token.text == cue), 0, len(doc))
    assert (found and found.text) == name
