import pytest

from agents.nlp.quotes.relative_pronouns import antecedent, with_antecedent
from tests.agents.nlp.quotes.conftest import Finder, Reader, place, words


@pytest.mark.parametrize(
    ("text", "pronoun", "found"),
    [
        ("Ann Lee, who said so, left.", "who", "Ann Lee, who"),
        ("Ann Lee, a lawyer who said so, left.", "who", "Ann Lee, a lawyer who"),
        ("The firm, which said so, left.", "which", "The firm, which"),
        ("Who said so?", "Who", None),
    ],
)
def test_with_what_it_stands_for(read: Reader, text: str, pronoun: str, found: str | None) -> None:
    tree = read(text).tree
    assert words(tree, with_antecedent(tree, place(tree, pronoun))) == found


def test_the_antecedent(read: Reader) -> None:
    tree = read("The mayor, who said so, left.").tree
    assert antecedent(tree, place(tree, "who")) == place(tree, "mayor")
    assert antecedent(tree, place(tree, "mayor")) is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A resident who said that it was late left.", "A resident who"),
        ("People who say that the plan failed are wrong.", "People who"),
        ("A poll that showed that support fell was read.", "A poll that"),
        ("Mia Cole, whose lawyer said that she was ill, left.", "whose lawyer"),
    ],
)
def test_no_speaker_is_a_pronoun_alone(find: Finder, text: str, speaker: str) -> None:
    (found,) = find(text)
    assert found.speaker == speaker
