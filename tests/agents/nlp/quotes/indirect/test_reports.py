import pytest

from agents.nlp.quotes.indirect.reports import according, indirect
from agents.nlp.quotes.indirect.semicolons import Semicolons
from tests.agents.nlp.quotes.conftest import Finder, Reader, place, words


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Ann Lee said that taxes rose.", ("that taxes rose",), "Ann Lee"),
        ("Taxes rose last year, officials said.", ("Taxes rose last year",), "officials"),
        (
            "The bridge, officials said, is safe again.",
            ("The bridge", "is safe again"),
            "officials",
        ),
        ("Taxes rose, according to the mayor.", ("Taxes rose",), "the mayor"),
        ("According to the mayor, taxes rose.", ("taxes rose",), "the mayor"),
        ("Ann Lee denied that taxes rose.", ("that taxes rose",), "Ann Lee"),
        ("Ann Lee ruled out new taxes.", ("new taxes",), "Ann Lee"),
        ("Ann Lee stressed the need for a bridge.", ("the need for a bridge",), "Ann Lee"),
        ("Ann Lee declined to comment.", ("to comment",), "Ann Lee"),
        ("It was announced that taxes rose.", ("that taxes rose",), None),
    ],
)
def test_indirect_speech(
    find: Finder, text: str, words: tuple[str, ...], speaker: str | None
) -> None:
    (found,) = find(text)
    assert (found.kind, found.words, found.speaker) == ("indirect", words, speaker)


def test_a_preposition_belongs_to_its_cue(find: Finder) -> None:
    (found,) = find("Ann Lee called for new taxes.")
    assert (found.cue, found.words) == ("called for", ("new taxes",))


def test_part_in_marks_is_mixed(find: Finder) -> None:
    (found,) = find('Ann Lee said the old bridge over the river is "safe" again.')
    assert found.kind == "mixed"
    assert found.words == ('the old bridge over the river is "safe" again',)


def test_a_report_within_a_report_is_part_of_it(find: Finder) -> None:
    (found,) = find("Ann Lee said that Bob believes that taxes rose.")
    assert found.words == ("that Bob believes that taxes rose",)


@pytest.mark.parametrize("text", ["Ann Lee went home.", "According to plan.", "", "\n\n"])
def test_no_report_no_quote(find: Finder, text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        ("The council insists that the bridge is safe.", "insists", "that the bridge is safe"),
        ("The mayor asked for more time.", "asked for", "more time"),
        ("The mayor has repeatedly denied taking money.", "has repeatedly denied", "taking money"),
        ("The mayor rejected the idea of a toll.", "rejected", "the idea of a toll"),
        ("Police believe the driver fell asleep.", "believe", "the driver fell asleep"),
        ("The two towns agreed to share the cost.", "agreed", "to share the cost"),
        ("The plan was announced on Monday by the council.", "was announced", "The plan"),
        ("If it rains, the mayor said, the bridge will close.", "said", "the bridge will close"),
        ("He told reporters that the town had changed.", "told", "that the town had changed"),
        ("The court ruled that the bridge must close.", "ruled", "that the bridge must close"),
        ("She voiced doubts about the bridge.", "voiced", "doubts about the bridge"),
        (
            "She said she was tired and that she would leave.",
            "said",
            "she was tired and that she would leave",
        ),
    ],
)
def test_a_cue_and_its_content(find: Finder, text: str, cue: str, words: str) -> None:
    (found,) = find(text)
    assert (found.kind, found.cue, found.words) == ("indirect", cue, (words,))


def test_two_clauses_have_each_its_speaker(find: Finder) -> None:
    first, second = find("Ann Lee said the bridge is safe, and Bob said it is not.")
    assert (first.words, first.speaker) == (("the bridge is safe",), "Ann Lee")
    assert (second.words, second.speaker) == (("it is not",), "Bob")


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ann Lee says the bridge will open in May.", "asserts"),
        ("The mayor asked whether the bridge was safe.", "asks"),
        ("The mayor refused to resign.", "declines"),
        ("The mayor denied that the bridge was closed.", "denies"),
        ("According to the mayor, the bridge is safe.", "asserts"),
        ("The mayor's fear that the bridge would fall grew.", "asserts"),
    ],
)
def test_stances(read: Reader, text: str, stance: str) -> None:
    (found,) = indirect(read(text), set())
    assert found.stance == stance


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Ann Lee says the bridge will open in May.", "clause"),
        ("The mayor refused to resign.", "infinitive"),
        ("The mayor asked for more time.", "preposition"),
        ("The mayor rejected the idea of a toll.", "topic"),
        ("The mayor endorsed Bob.", "object"),
        ("The mayor called Bob a liar.", "verdict"),
        ("The plan was denounced by the council.", "passive"),
        ("According to the mayor, the bridge is safe.", "according"),
        ("The mayor's fear that the bridge would fall grew.", "noun"),
    ],
)
def test_a_report_tells_the_rule_that_found_it(read: Reader, text: str, rule: str) -> None:
    (found,) = indirect(read(text), set())
    assert found.rule == rule


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Ann Lee says the bridge will open in May.", "says"),
        ("The mayor's fear that the bridge would fall grew.", "fear"),
        ("According to the mayor, the bridge is safe.", "According"),
    ],
)
def test_words_already_taken_are_no_cues(read: Reader, text: str, cue: str) -> None:
    reading = read(text)
    taken = {place(reading.tree, cue)}
    assert list(indirect(reading, set())) != []
    assert list(indirect(reading, taken)) == []


def test_a_taken_cue_still_names_the_speaker_of_the_next(read: Reader) -> None:
    reading = read("The minister said that the port is small, stressing that it needs a road.")
    (found,) = indirect(reading, {place(reading.tree, "said")})
    assert words(reading.tree, found.speaker) == "The minister"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("According to plan.", None),
        ("Taxes rose according", None),
        ("Taxes rose, according to her.", ["Taxes rose"]),
    ],
)
def test_according(read: Reader, text: str, content: list[str] | None) -> None:
    tree = read(text).tree
    word = next(token.i for token in tree.doc if token.lower_ == "according")
    found = according(tree, word, Semicolons(tree, set()))
    assert (found and [text[start:end] for start, end in found.spans]) == content
