import pytest
from spacy.language import Language

from agents.quotes.cues import cue_verbs
from agents.quotes.speakers import nearest_name, object_of, speaker_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor said that taxes rose.", "The mayor"),
        ("Ann Lee, the mayor of Oldham, said that taxes rose.", "Ann Lee, the mayor of Oldham"),
        ("The bridge is safe, said Ann Lee.", "Ann Lee"),
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
