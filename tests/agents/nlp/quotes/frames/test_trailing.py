import pytest

from tests.agents.nlp.quotes.conftest import Finder

ASKED = "Turkey has asked the United States for two Patriot batteries to guard its southern border"
OFFICIAL = "a senior Turkish official"
WAR = "as fighting in Idlib brought Ankara closer to war with Damascus"
KILLED = "At least nine sailors were killed in a storm in the Baltic"
LOSS = "in the heaviest loss for the fleet since the war"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (f"{ASKED}, {OFFICIAL} said on Thursday, {WAR}.", ASKED, OFFICIAL),
        (f"{KILLED}, the governor of Oslo said on Friday, {LOSS}.", KILLED, "the governor of Oslo"),
    ],
)
def test_who_is_named_behind_a_sentence_says_it(
    find: Finder, text: str, words: str, speaker: str
) -> None:
    assert (words, speaker) in [(found.words[0], found.speaker) for found in find(text)]


def test_what_a_verb_governs_is_still_its_content(find: Finder) -> None:
    [found] = find("The minister said the port had closed on Friday, after the storm.")
    assert found.speaker == "The minister"
    assert found.words[0].startswith("the port had closed")
