import pytest

from agents.nlp.quotes.cues import (
    NOUNS,
    VERB,
    VERB_KEYS,
    VERBS,
    CueGroup,
    cue_nouns,
    dictionary_form,
    listed,
    verb_group,
)
from tests.agents.nlp.quotes.conftest import Reader, place

FRAMES = {"clause", "infinitive", "object", "topic", "verdict", "passive"}
PREPOSITIONS = {"about", "against", "at", "by", "for", "from", "in", "of", "on", "to", "with"} | {
    "over",
    "behind",
    "as",
}


@pytest.mark.parametrize(
    ("lemma", "stance"),
    [
        ("say", "asserts"),
        ("deny", "denies"),
        ("rule out", "denies"),
        ("ask", "asks"),
        ("decline", "declines"),
        ("refuse", "declines"),
    ],
)
def test_a_cue_has_a_stance(lemma: str, stance: str) -> None:
    assert VERBS[lemma].stance == stance


def test_the_lists_hold_known_stances_and_frames_only() -> None:
    assert len(VERBS) > 150
    for cue in (*VERBS.values(), *NOUNS.values()):
        assert cue.stance in {"asserts", "denies", "asks", "declines"}
        assert cue.frames
        assert cue.frames <= FRAMES | PREPOSITIONS


def test_verbs_are_found_with_their_particles(read: Reader) -> None:
    reading = read("The mayor pointed out that taxes rose and ruled out new loans. Bob ate.")
    assert [reading.tree.doc[verb].text for verb in reading.cues.verbs] == ["pointed", "ruled"]


def test_nouns_are_found(read: Reader) -> None:
    tree = read("Her claim that taxes rose is false, and he is confident that they fell.").tree
    assert [tree.doc[noun].text for noun, _ in cue_nouns(tree)] == ["claim", "confident"]


@pytest.mark.parametrize(
    ("text", "group", "form"),
    [
        ("She has never said that taxes rose.", "has never said", "say"),
        ("She ruled out new loans.", "ruled out", "rule out"),
        ("She did not deny that taxes rose.", "did not deny", "deny"),
    ],
)
def test_a_cue_is_its_verb_group(read: Reader, text: str, group: str, form: str) -> None:
    reading = read(text)
    (verb,) = reading.cues.verbs
    found = verb_group(reading.tree, verb)
    assert reading.tree.written(found.start, found.end) == group
    assert found.head == verb
    assert dictionary_form(reading.tree, found) == form


def test_only_verbs_with_a_clause_speak(read: Reader) -> None:
    reading = read("She said no. She praised Bob. She ate.")
    assert reading.cues.speaking == {place(reading.tree, "said")}


def test_the_dictionary_form_of_a_verb_with_a_preposition(read: Reader) -> None:
    tree = read("She called for new taxes.").tree
    assert dictionary_form(tree, CueGroup(1, 3, 1)) == "call for"


def test_the_dictionary_form_of_according_to(read: Reader) -> None:
    tree = read("According to the mayor, taxes rose.").tree
    assert dictionary_form(tree, CueGroup(0, 2, 0)) == "according to"


@pytest.mark.parametrize(
    ("text", "verb", "listed"),
    [
        ("She ruled out new loans.", "ruled", True),
        ("She ran out the door.", "ran", False),
        ("The mayor pointed out that taxes rose.", "pointed", True),
        ("The mayor said that taxes rose.", "said", True),
        ("The mayor ate.", "ate", False),
    ],
)
def test_a_verb_counts_with_its_particle(
    read: Reader, *, text: str, verb: str, listed: bool
) -> None:
    reading = read(text)
    word = place(reading.tree, verb)
    assert (reading.cues.of(word) is not None) is listed
    assert (word in reading.cues.verbs) is listed


@pytest.mark.parametrize(
    ("text", "verb", "group"),
    [
        ("Said Ann.", "Said", "Said"),
        ("She will, officials said.", "said", "said"),
        ("She may well have said so.", "said", "may well have said"),
        ("Taxes rose, he then pointed out.", "pointed", "then pointed out"),
    ],
)
def test_the_group_ends_at_the_first_other_word(
    read: Reader, text: str, verb: str, group: str
) -> None:
    tree = read(text).tree
    found = verb_group(tree, place(tree, verb))
    assert tree.written(found.start, found.end) == group


def test_a_listed_word_of_another_part_of_speech_is_no_cue(read: Reader) -> None:
    tree = read("The claim is old. She claims that taxes rose.").tree
    assert [word for word, _ in listed(tree, tree.parts == VERB, VERB_KEYS)] == [6]


def test_an_empty_document_has_no_cues(read: Reader) -> None:
    reading = read("")
    assert (reading.cues.verbs, cue_nouns(reading.tree)) == ({}, [])
