"""Plain verbs make no quotes; the same verbs with something that can be said make them."""

import pytest

from agents.nlp.quotes.frames.objects import is_ground, tells, thing, topic, verdict
from tests.agents.nlp.quotes.conftest import Finder, Reader, place
from tests.agents.nlp.quotes.frames.conftest import Frame, Taker


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked a ship in the Red Sea on Friday.",
        "Rebels attacked Goma.",
        "The firm recalled 4,000 cars.",
        "The council recalled its envoy to Serbia.",
        "A passer-by called police on Monday.",
        "The union called a strike.",
        "The council voted 12 to 3 for the plan last week.",
        "Members are supposed to declare gifts within 28 days.",
        "International law bars attacks on reporters.",
        "Ann Lee, a lawyer who has defended high-profile clients, spoke on Monday.",
        "Police cleared the road.",
        "He was at the house on the night of the vote to see the exit poll.",
        "The move will strengthen the case for Labor to commit to an ambitious 2035 target.",
        "She backed the car into a wall.",
        "The guard dismissed the class.",
        "The chart shows sales by year.",
        "The museum shows paintings by Monet.",
        "Police questioned a man.",
        "The hospital admitted 12 patients.",
        "He posted a letter.",
        "She slammed the door.",
        "The workers blasted rock for the tunnel.",
        "He hailed a taxi.",
        "She ordered a pizza.",
        "The doctor saw 40 patients a day.",
        "The scout pitched a tent.",
        "The machine rejected the coin.",
        "The wall supports the roof.",
        "The minister welcomed the guests.",
        "The film portrays a queen.",
        "The court denied bail.",
        "He called for a taxi.",
        "He pointed to the door.",
        "He spoke about his mother.",
        "He is known for his novels.",
        'He is known for the films "The Salt Road" and "Ninety Nights".',
        "The doctor referred her to a clinic.",
        "The council approved the budget.",
    ],
)
def test_plain_verbs_make_no_quotes(find: Finder, text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor attacked the plan.", "the plan"),
        ("The mayor attacked Bob for his silence.", "Bob for his silence"),
        ("The mayor recalled the meeting.", "the meeting"),
        ('Tim Harrow called the police "useless" on Monday.', 'the police "useless"'),
        ("She called the plan a disaster.", "the plan a disaster"),
        ("The minister ordered an inquiry.", "an inquiry"),
        ("He described the plan as weak.", "the plan as weak"),
        ("The minister questioned the ruling.", "the ruling"),
        ("The party supports a ban.", "a ban"),
        ("The minister welcomed the ruling.", "the ruling"),
        ("The lawyer denied the charges.", "the charges"),
        ("The mayor rejected a number of proposals.", "a number of proposals"),
        ("Doyle admitted two counts of assault in 2017.", "two counts of assault"),
        ("He called for calm.", "calm"),
        ("She called for new taxes.", "new taxes"),
        ("He spoke about the danger.", "the danger"),
        ("The manager praised his players.", "his players"),
        ("The judge ordered that she be freed.", "that she be freed"),
    ],
)
def test_what_can_be_said_makes_one(find: Finder, text: str, words: str) -> None:
    (found,) = find(text)
    assert found.words == (words,)


@pytest.mark.parametrize(
    ("frame", "text", "verb", "words"),
    [
        (thing, "She praised Bob for his work.", "praised", ["Bob for his work"]),
        (thing, "She praised Bob in May.", "praised", ["Bob"]),
        (thing, "She smiled.", "smiled", []),
        (thing, "She praised nobody.", "praised", []),
        (thing, "They cited her as saying that taxes rose.", "cited", []),
        (topic, "She rejected the claim.", "rejected", ["the claim"]),
        (topic, "She rejected the parcel.", "rejected", []),
        (verdict, "She called Bob a liar.", "called", ["Bob a liar"]),
        (verdict, "She called Bob.", "called", []),
    ],
)
def test_objects(take: Taker, frame: Frame, text: str, verb: str, words: list[str]) -> None:
    assert take(frame, text, verb) == words


@pytest.mark.parametrize(
    ("text", "preposition", "ground", "telling"),
    [
        ("She sees it as a threat.", "as", True, True),
        ("She blamed him for the delay.", "for", True, True),
        ("She bought it for her mother.", "for", False, False),
        ("She spoke about leaving the party.", "about", False, True),
        ("She sided with him.", "with", False, True),
    ],
)
def test_prepositions(
    read: Reader, *, text: str, preposition: str, ground: bool, telling: bool
) -> None:
    tree = read(text).tree
    word = place(tree, preposition)
    assert (is_ground(tree, word), tells(tree, word)) == (ground, telling)
