"""Said, not said, to be said, perhaps said: in every place, tense and voice."""

import pytest
from spacy.language import Language

from agents.nlp.quotes.modality.cue_modality import BY_ROLE, ROLES

NOT_SAID = [
    "The mayor did not say that the tower was safe.",
    "The mayor has never said that the tower was safe.",
    "The mayor no longer says that the tower is safe.",
    "The mayor hardly said that the tower was safe.",
    "The mayor would not say whether the tower was safe.",
    "The mayor could not say whether the tower was safe.",
    "The firm has not confirmed that the plant will close.",
    "The firm has yet to confirm that the plant will close.",
    "Police have not said how many people were hurt.",
    "Nobody at the ministry said the road was closed.",
    "No official has said that the bridge is unsafe.",
    "None of the witnesses said that the driver was drunk.",
    "Neither the police nor the council said that the road was closed.",
    "Not one councillor said the plan was good.",
    "Nor did the minister say when talks would start.",
    "At no point did the minister say that talks would start.",
    "The mayor stopped short of saying that the tower was safe.",
    "The mayor left without saying whether the tower was safe.",
    "The mayor avoided saying that the tower was safe.",
    "The mayor failed to mention that the tower was unsafe.",
    "Instead of saying that the tower was safe, the mayor left.",
    "Rather than say that the tower was safe, the mayor left.",
    "Officials stopped saying that the tower was safe.",
    "The minister is not expected to say that taxes will rise.",
    "The minister did not deny that the money was lost.",
    'He did not say: "We won."',
]
TO_BE_SAID = [
    "The chancellor will say on Monday that taxes must rise.",
    "The chancellor is going to say that taxes must rise.",
    "The chancellor is to announce that taxes will rise.",
    "The chancellor is due to announce that taxes will rise.",
    "The chancellor is set to argue that taxes must rise.",
    "The chancellor was expected to say that taxes would rise.",
    "The chancellor plans to tell the house that taxes will rise.",
    "The chancellor hopes to announce that taxes will fall.",
    "The chancellor is likely to say that taxes will fall.",
    "The board was about to announce that the plant would close.",
    "The king will address parliament and say that the war is over.",
    "Drivers will wait until the mayor says that the road is open.",
    "Minister to announce that taxes will rise",
    'She will tell members: "This is the price of peace."',
    '"I will fight on," he is due to tell members on Sunday.',
]
PERHAPS_SAID = [
    "The chancellor may say that taxes must rise.",
    "He could argue that the plan was never approved.",
    "He might have said that the plan was dead.",
    "If the chancellor says that taxes will rise, markets will fall.",
    "Markets would fall if the chancellor said that taxes would rise.",
    "Unless the chancellor says that taxes will rise, markets will be calm.",
    "Should the chancellor say that taxes will rise, markets will fall.",
    "Did the chancellor say that taxes would rise?",
    "Has the minister admitted that the money was lost?",
    "It is unclear whether the chancellor said that taxes would rise.",
    "There is no evidence that the chancellor said that taxes would rise.",
    "It is not true that the chancellor said taxes would rise.",
    "It is untrue that the chancellor said taxes would rise.",
    "The claim that she said taxes would rise is false.",
    "The minister was asked to say that the war was wrong.",
    "The minister was accused of saying that the war was right.",
]
SAID = [
    "The mayor said that the tower was safe.",
    "The mayor did say that the tower was safe.",
    "The mayor said nobody was hurt.",
    "The mayor said he would not resign.",
    "The plan was not late, he said.",
    "The plan will not be late, he said on Monday.",
    "He will not resign, he said, because the plan was late.",
    "He did not resign but said that the plan was late.",
    "He did not resign, saying that the plan was late.",
    "When he said that the plan was late, markets fell.",
    "The mayor only said that the plan was late.",
    "The mayor not only said that the plan was late, she called it a disgrace.",
    "She would later say that the plan was late.",
    "He went on to say that the plan was late.",
    "He was forced to admit that the plan was late.",
    "He had to admit that the plan was late.",
    "He managed to say that the plan was late.",
    "He continued to insist that the plan was late.",
    "He is known to have told friends that the plan was late.",
    "Kern was quick to say that the plan failed.",
    "After saying that the plan was late, he left.",
    "By saying that the plan was late, he angered the board.",
    "The mayor said that if the road was open, drivers should use it.",
    'Rita Moss told members: "This is the price of peace."',
    '"Will it close?" the minister asked.',
]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        *((text, "denied") for text in NOT_SAID),
        *((text, "planned") for text in TO_BE_SAID),
        *((text, "possible") for text in PERHAPS_SAID),
        *((text, "happened") for text in SAID),
    ],
)
def test_whether_it_was_said(model: Language, text: str, modality: str) -> None:
    quote = model(text)._.quotes[0]
    assert quote.modality == modality


@pytest.mark.parametrize(
    "text",
    [
        "The governor said nothing.",
        "The governor said nothing about the leak.",
        "The governor offered no explanation.",
        "The regulator did not respond to a request for comment.",
        "The firm did not immediately return calls seeking comment.",
        "The firm could not be reached for comment.",
        "The firm was not immediately available for comment.",
        "The firm made no comment.",
        "The minister did not elaborate.",
        "Asked about the cost, she shrugged.",
    ],
)
def test_silence_is_no_quote(model: Language, text: str) -> None:
    assert model(text)._.quotes == []


def test_who_declines_to_say_declines(model: Language) -> None:
    (quote,) = model("The minister refused to say whether taxes would rise.")._.quotes
    assert (quote.stance, quote.modality) == ("declines", "happened")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("She made a promise to lower taxes.", "happened"),
        ("She made no promise to lower taxes.", "denied"),
        ("She did not make a promise to lower taxes.", "denied"),
        ("She is not confident that taxes will fall.", "denied"),
        ("She would be happy to lower taxes.", "possible"),
        ("Her promise to lower taxes failed.", "happened"),
    ],
)
def test_nouns_are_as_real_as_their_verb(model: Language, text: str, modality: str) -> None:
    (quote,) = model(text)._.quotes
    assert quote.modality == modality


def test_each_role_is_read_by_one_function() -> None:
    assert len(BY_ROLE) == sum(map(len, ROLES.values()))


def test_a_thousand_verbs_over_a_cue_are_climbed_for_a_few_steps(model: Language) -> None:
    doc = model("He failed to " + "refuse to " * 1000 + "say that taxes rose.")
    assert {quote.modality for quote in doc._.quotes} <= {"happened", "denied", "possible"}
