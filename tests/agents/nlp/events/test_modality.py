from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.nlp.events.modality import Modality, Told
from agents.nlp.syntax.tree import Tree

Reader = Callable[[str], Doc]


def told(doc: Doc, word: str) -> Told:
    place = next(token.i for token in doc if token.text == word)
    return Modality(Tree(doc)).of(place)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Turkey bought the missiles.", "bought", "happened"),
        ("Turkey will buy the missiles.", "buy", "planned"),
        ("Turkey plans to buy the missiles.", "buy", "planned"),
        ("Turkey agreed to buy the missiles.", "buy", "planned"),
        ("Turkey might buy the missiles.", "buy", "possible"),
        ("They stay if Turkey buys the missiles.", "buys", "possible"),
        ("Turkey did not buy the missiles.", "buy", "denied"),
        ("Turkey never bought the missiles.", "bought", "denied"),
        ("Turkey failed to buy the missiles.", "buy", "denied"),
        ("Turkey denied the purchase.", "purchase", "denied"),
        ("Turkey ruled out an attack.", "attack", "denied"),
        ("The court ruled that Turkey had attacked.", "attacked", "happened"),
        ("There was no attack.", "attack", "denied"),
        ("Turkey managed to buy the missiles.", "buy", "happened"),
    ],
)
def test_modality(read: Reader, text: str, word: str, expected: str) -> None:
    assert told(read(text), word).modality == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Guards could not prevent the escape.", "escape", "happened"),
        ("Police did not prevent the attack.", "attack", "happened"),
        ("Nobody prevented the robbery.", "robbery", "happened"),
        ("The guards failed to prevent the escape.", "escape", "happened"),
        ("The UN did nothing to stop the killings.", "killings", "happened"),
        ("They could not stop the boat from sinking.", "sinking", "happened"),
        ("Pilots did not avoid a collision.", "collision", "happened"),
        ("The firm did not fail to deliver the ships.", "deliver", "happened"),
        ("The strike was not averted.", "strike", "happened"),
        ("The fire was not a drill.", "fire", "happened"),
        ("The rumours that he had resigned were not false.", "resigned", "happened"),
        ("Sanctions will not prevent an attack.", "attack", "possible"),
        ("Aas did not rule out further cuts.", "cuts", "possible"),
        ("He has not ruled out resigning.", "resigning", "possible"),
        ("The invasion cannot be ruled out.", "invasion", "possible"),
        ("The minister refused to rule out an attack.", "attack", "possible"),
        ("Marsh has not cancelled Friday's concert in Reno.", "concert", "planned"),
        ("The game has not been postponed.", "game", "planned"),
        ("Doyle did not deny that he took the money.", "took", "possible"),
        ("Nobody denies that the troops fired first.", "fired", "possible"),
        ("The ministry did not dismiss reports of a coup.", "coup", "possible"),
        ("The doctor was not cleared of murder.", "murder", "possible"),
        ("Guards prevented the escape.", "escape", "denied"),
        ("Aas ruled out further cuts.", "cuts", "denied"),
        ("Marsh has cancelled Friday's concert in Reno.", "concert", "denied"),
        ("Doyle denied that he took the money.", "took", "denied"),
    ],
)
def test_two_negations(read: Reader, text: str, word: str, expected: str) -> None:
    assert told(read(text), word).modality == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The storm hurt no sailors but sank two boats.", "hurt", "denied"),
        ("The storm hurt no sailors but sank two boats.", "sank", "happened"),
        ("Nobody but the captain drowned.", "drowned", "happened"),
        ("By no means did the union accept the offer.", "accept", "denied"),
        ("In no case was a fine imposed last year.", "imposed", "denied"),
        ("In none of the towns was a curfew imposed.", "imposed", "denied"),
        ("There was a bomb planted by rebels.", "planted", "happened"),
        ("Lund was found not guilty of two counts of theft.", "theft", "denied"),
        ("Lund was found guilty of two counts of theft.", "theft", "happened"),
        ("The mayor did little to stop the riots.", "riots", "happened"),
        ("The mayor did little to stop the riots.", "stop", "denied"),
        ("The mayor did much for the town.", "did", "happened"),
        ("The coast was spared flooding.", "flooding", "denied"),
    ],
)
def test_negation_wherever_it_stands(read: Reader, text: str, word: str, expected: str) -> None:
    assert told(read(text), word).modality == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("In the film, a bomb kills hundreds.", "kills", "possible"),
        ("In his latest novel a judge murders a clerk.", "murders", "possible"),
        ("The painting depicts a ship sinking off Malta.", "sinking", "possible"),
        ("Planners considered a tunnel linking the islands.", "linking", "possible"),
        ("The actor broke a leg in the film.", "broke", "happened"),
        ("Police stopped a lorry carrying sheep.", "carrying", "happened"),
    ],
)
def test_what_is_made_up(read: Reader, text: str, word: str, expected: str) -> None:
    assert told(read(text), word).modality == expected


def test_words_over_an_event_are_trusted_less_than_its_own(read: Reader) -> None:
    plain = told(read("Turkey bought the missiles."), "bought")
    negated = told(read("Turkey did not buy the missiles."), "buy")
    governed = told(read("Turkey failed to buy the missiles."), "buy")
    assert not negated.governed
    assert governed.governed
    assert plain.certainty > negated.certainty > governed.certainty


def test_reporting_an_event_takes_nothing_from_it(read: Reader) -> None:
    assert not told(read("Police said that Turkey bought the missiles."), "bought").governed


@pytest.mark.parametrize(
    "text",
    [
        "They ran" + ", jumped" * 2000 + ".",
        "He " + "denied that he " * 1000 + "fell.",
        "They " + "failed to " * 1000 + "fall.",
        "He did " + "not " * 1000 + "fall.",
        "They fell" + ", nor they fell" * 1000 + ".",
        "no " * 1000 + "attack",
        "Did he fall? " * 1000,
        "?" * 1000,
        "until " * 1000,
        "rather than " * 1000,
        "Claim: he fell. " * 1000,
        "reports of " * 1000 + "war",
        "without falling " * 1000,
    ],
)
def test_hostile_texts_are_read_to_the_end(read: Reader, text: str) -> None:
    doc = read(text)
    modality = Modality(Tree(doc))
    for word in range(len(doc)):
        assert modality.of(word).certainty <= 1
        modality.accuser(word)


def test_a_long_list_of_joined_verbs(read: Reader) -> None:
    doc = read("They ran" + ", jumped" * 2000 + ".")
    modality = Modality(Tree(doc))
    assert {modality.of(word).modality for word in range(len(doc))} == {"happened"}
