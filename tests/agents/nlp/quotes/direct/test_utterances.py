import pytest

from agents.nlp.quotes.direct.utterances import is_title, utterances
from agents.nlp.syntax.paragraphs import paragraphs_of
from agents.nlp.syntax.quotation_marks.paragraphs import marked
from tests.agents.nlp.quotes.conftest import Reader


def uttered(read: Reader, text: str) -> list[str]:
    reading = read(text)
    (paragraph,) = paragraphs_of(reading.tree)
    found = utterances(reading, marked(text, 0, len(text)), paragraph)
    return [text[slice(*each.marked.inner)] for each in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"No," she said.', ["No"]),
        ('She said, "We have no plans."', ["We have no plans."]),
        ('She said "We have no plans."', ["We have no plans."]),
        ("“We have plans”, she said.", ["We have plans"]),
        ('"We go," said Ann Lee, of Oldham Corp. "You stay."', ["We go", "You stay."]),
        ('"We go," she said, "and soon."', ["We go", "and soon."]),
        ('"We will open the bridge in May" said Ann Lee.', ["We will open the bridge in May"]),
    ],
)
def test_what_is_said_is_an_utterance(read: Reader, text: str, words: list[str]) -> None:
    assert uttered(read, text) == words


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "experts" stayed away.',
        'The "peace plan" failed.',
        'She read "The Old Bridge" twice.',
        'His new film, "The Old Bridge," was shown.',
        'She called the bridge "safe and sound for many more years" in May.',
        'The bridge is "not safe," she said.',
        "The dogs' dinner and the cats' dinner.",
    ],
)
def test_titles_scare_quotes_and_fragments_are_none(read: Reader, text: str) -> None:
    assert uttered(read, text) == []


@pytest.mark.parametrize(
    ("words", "title"),
    [("The Old Bridge", True), ("Old bridge of Oldham", False), ("No", False), ("We go", False)],
)
def test_a_title_has_capitals(*, words: str, title: bool) -> None:
    assert is_title(words) is title


def test_the_room_for_a_cue_ends_at_the_next_utterance(read: Reader) -> None:
    text = '"We go," she said. "You stay," he said.'
    reading = read(text)
    tree = reading.tree
    first, second = utterances(reading, marked(text, 0, len(text)), (0, len(tree.head)))
    assert tree.written(first.end, first.high) == "she said."
    assert tree.written(second.low, second.start) == "she said."
