"""Who is quoted speaks, not who passes it on."""

import pytest

from agents.nlp.quotes.speaker_control import is_first_to, made_to_speak, possessor, quoted_at
from tests.agents.nlp.quotes.conftest import Finder, Reader, place


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "The agency Tass quoted General Reyes as saying that the road was open.",
            "that the road was open",
            "General Reyes",
        ),
        (
            "General Reyes was quoted by state television as saying that the road was open.",
            "that the road was open",
            "General Reyes",
        ),
        (
            "State television cited the president as saying the war was over.",
            "the war was over",
            "the president",
        ),
        (
            '"The road is open," Tass quoted the general as saying.',
            "The road is open",
            "the general",
        ),
        ('"It is over," one trader was quoted as saying.', "It is over", "one trader"),
        ("The road is open, Tass quoted Reyes as saying.", "The road is open", "Reyes"),
        ('Fars quoted the admiral: "The ship is ours."', "The ship is ours.", "the admiral"),
        ("The ruling led Republicans to say that it was dead.", "that it was dead", "Republicans"),
        ("He used his speech to say that it was dead.", "that it was dead", "He"),
        ("She is expected to argue that it was dead.", "that it was dead", "She"),
        ("Kern was the first to say that it was dead.", "that it was dead", "Kern"),
        ("The firm released a statement saying that sales fell.", "that sales fell", "The firm"),
        ("A statement saying that sales fell was read.", "that sales fell", "A statement"),
    ],
)
def test_whose_words_they_are(find: Finder, text: str, content: str, speaker: str) -> None:
    (found,) = find(text)
    assert (found.words, found.speaker) == ((content,), speaker)


def test_what_is_passed_on_is_told_of_both(find: Finder) -> None:
    first, second = find("Ann Lee told the court that her boss had said the plant was safe.")
    assert (first.speaker, second.speaker) == ("Ann Lee", "her boss")
    assert second.words == ("the plant was safe",)


def test_a_report_of_a_pronoun_stays_part_of_the_other(find: Finder) -> None:
    (found,) = find("Ann Lee told the court that she had said the plant was safe.")
    assert found.words == ("that she had said the plant was safe",)


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("They quoted him as saying so.", "saying", "him"),
        ("They misled him into saying so.", "saying", "him"),
        ("It led him to say so.", "say", "him"),
        ("She used it to say so.", "say", None),
        ("She left after saying so.", "saying", None),
    ],
)
def test_who_is_made_to_speak(read: Reader, text: str, verb: str, who: str | None) -> None:
    tree = read(text).tree
    assert made_to_speak(tree, place(tree, verb)) == (who and place(tree, who))


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("They quoted Bob.", "quoted", "Bob"),
        ("Bob was quoted by them.", "quoted", "Bob"),
        ("They praised Bob.", "praised", None),
    ],
)
def test_who_is_quoted(read: Reader, text: str, verb: str, who: str | None) -> None:
    tree = read(text).tree
    assert quoted_at(tree, place(tree, verb)) == (who and place(tree, who))


def test_whose(read: Reader) -> None:
    tree = read("Her claim is old.").tree
    assert possessor(tree, 1) == 0
    assert possessor(tree, 0) is None


def test_the_first_to_speak(read: Reader) -> None:
    tree = read("Kern was the first to say so. The man who said so left.").tree
    assert is_first_to(tree, place(tree, "say"))
    assert not is_first_to(tree, place(tree, "said"))
