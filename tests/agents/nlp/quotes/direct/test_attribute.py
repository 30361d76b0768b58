import pytest

from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.direct.announcements import announcement_of
from agents.nlp.quotes.direct.attribute import direct, first_half
from agents.nlp.quotes.direct.introductions import at_colon
from agents.nlp.quotes.direct.turns import Speech
from agents.nlp.quotes.direct.unannounced import Unannounced
from agents.nlp.quotes.direct.utterances import utterances
from agents.nlp.syntax.quotation_marks.paragraphs import marked
from tests.agents.nlp.quotes.conftest import Finder, Reader, words


@pytest.mark.parametrize(
    ("text", "words", "cue", "speaker"),
    [
        ('"We go," said Ann Lee.', ("We go",), "said", "Ann Lee"),
        ('Ann Lee said: "We go."', ("We go.",), "said", "Ann Lee"),
        ("«We go», she said.", ("We go",), "said", "she"),
        ('Ann Lee: "We go."', ("We go.",), ":", "Ann Lee"),
        (
            'The bridge, Ann Lee said, "is safe again."',
            ("The bridge", "is safe again."),
            "said",
            "Ann Lee",
        ),
        (
            'Ann Lee left early, adding, "There is nothing to see."',
            ("There is nothing to see.",),
            "adding",
            "Ann Lee",
        ),
    ],
)
def test_direct_speech(
    find: Finder, text: str, words: tuple[str, ...], cue: str, speaker: str
) -> None:
    (found,) = find(text)
    assert (found.words, found.cue, found.speaker) == (words, cue, speaker)


def test_a_content_may_begin_before_the_marks(find: Finder) -> None:
    (found,) = find('Ann Lee said that "the bridge is safe."')
    assert found.words == ('that "the bridge is safe."',)


def test_the_speaker_is_not_looked_for_in_the_words_said(find: Finder) -> None:
    (found,) = find('Then came Bob, adding, "Ann Lee knew it all along."')
    assert found.speaker != "Ann Lee"


@pytest.mark.parametrize(
    ("text", "words", "cue", "speaker"),
    [
        ("“Is it over?” asked Bob.", ("Is it over?",), "asked", "Bob"),
        ("“Never!” Bob shouted.", ("Never!",), "shouted", "Bob"),
        ("'We go,' said Ann Lee.", ("We go",), "said", "Ann Lee"),
        ("``We go,'' said Ann Lee.", ("We go",), "said", "Ann Lee"),
        ("„Wir gehen“, said Ann Lee.", ("Wir gehen",), "said", "Ann Lee"),
        (
            "“It is over,” said Ann Lee, the mayor. “We lost. We will try again.”",
            ("It is over", "We lost. We will try again."),
            "said",
            "Ann Lee, the mayor",
        ),
    ],
)
def test_marks_of_every_kind(
    find: Finder, text: str, words: tuple[str, ...], cue: str, speaker: str
) -> None:
    (found,) = find(text)
    assert (found.kind, found.words) == ("direct", words)
    assert (found.cue, found.speaker) == (cue, speaker)


def test_a_report_goes_on_behind_the_words_said(find: Finder) -> None:
    first, second = find("“It is over,” Ann Lee said, adding that the town had lost.")
    assert (first.kind, second.kind) == ("direct", "indirect")
    assert second.words == ("that the town had lost",)
    assert first.speaker == second.speaker == "Ann Lee"


def speech(reading: QuoteContext) -> Speech:
    tree = reading.tree
    marks = marked(tree.text, 0, len(tree.text))
    found = utterances(reading, marks, (0, len(tree.head)))
    return Speech(announcement_of(reading, found[0]), found)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('"We go," she said.', "We go"),
        ('Ann Lee said, "We go."', "We go."),
    ],
)
def test_where_a_content_begins(read: Reader, text: str, content: str) -> None:
    reading = read(text)
    found = speech(reading)
    assert found.announcement is not None
    (span,) = direct(reading, found, found.announcement).spans
    assert text[slice(*span)] == content


def test_without_a_cue_nobody_speaks(read: Reader) -> None:
    reading = read('"We go north with all of our ships." It rained.')
    found = Unannounced(reading, []).read(speech(reading))
    assert found is not None
    assert (found.rule, found.cue, found.stance, found.speaker) == (
        "unattributed",
        None,
        None,
        None,
    )


def test_without_a_cue_a_speech_may_go_on(read: Reader) -> None:
    reading = read('"We go north." She left.')
    second = speech(reading)
    second.follows = Speech(None)
    found = Unannounced(reading, []).read(second)
    assert found is not None
    assert found.rule == "continued"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Ann Lee: "We go."', "Ann Lee"),
        ('It rained. Ann Lee: "We go."', "Ann Lee"),
        ('Ann Lee, on Monday: "We go."', "Ann Lee"),
        ('In short: "We go."', None),
    ],
)
def test_the_name_before_a_colon(read: Reader, text: str, name: str | None) -> None:
    reading = read(text)
    (utterance,) = speech(reading).utterances
    found = at_colon(reading, utterance)
    assert (found and words(reading.tree, found.speaker)) == name


def test_the_first_half_of_a_sentence_is_said_too(read: Reader) -> None:
    reading = read('The bridge, Ann Lee said, "is safe."')
    found = speech(reading)
    assert found.announcement is not None
    ((start, end),) = first_half(reading, found.announcement.cue, (3, 5), found.utterances[0])
    assert reading.tree.text[start:end] == "The bridge"


def test_a_new_sentence_has_no_first_half(read: Reader) -> None:
    reading = read('The bridge opened. Ann Lee said, "It is safe."')
    found = speech(reading)
    assert found.announcement is not None
    assert first_half(reading, found.announcement.cue, None, found.utterances[0]) == ()
