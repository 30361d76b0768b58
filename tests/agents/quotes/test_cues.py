import pytest
from spacy.language import Language

from agents.quotes.cues import (
    NOUNS,
    VERB_KEYS,
    VERBS,
    cue_nouns,
    cue_of,
    cue_verbs,
    dictionary_form,
    listed,
    speaks,
    verb_group,
)
from agents.quotes.grammar import VERB

FRAMES = {"clause", "infinitive", "object", "passive"}
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


def test_verbs_are_found_with_their_particles(model: Language) -> None:
    doc = model("The mayor pointed out that taxes rose and ruled out new loans. Bob ate.")
    assert [verb.text for verb, _ in cue_verbs(doc)] == ["pointed", "ruled"]


def test_nouns_are_found(model: Language) -> None:
    doc = model("Her claim that taxes rose is false, and he is confident that they fell.")
    assert [noun.text for noun, _ in cue_nouns(doc)] == ["claim", "confident"]


@pytest.mark.parametrize(
    ("text", "group", "form"),
    [
        ("She has never said that taxes rose.", "has never said", "say"),
        ("She ruled out new loans.", "ruled out", "rule out"),
        ("She did not deny that taxes rose.", "did not deny", "deny"),
    ],
)
def test_a_cue_is_its_verb_group(model: Language, text: str, group: str, form: str) -> None:
    ((verb, _),) = cue_verbs(model(text))
    assert verb_group(verb).text == group
    assert dictionary_form(verb_group(verb)) == form


def test_only_verbs_with_a_clause_speak(model: Language) -> None:
    doc = model("She said no. She praised Bob. She ate.")
    assert [token.text for token in doc if speaks(token)] == ["said"]


def test_the_dictionary_form_of_a_verb_with_a_preposition(model: Language) -> None:
    doc = model("She called for new taxes.")
    assert dictionary_form(doc[1:3]) == "call for"


def test_the_dictionary_form_of_according_to(model: Language) -> None:
    doc = model("According to the mayor, taxes rose.")
    assert dictionary_form(doc[0:2]) == "according to"


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
    model: Language, *, text: str, verb: str, listed: bool
) -> None:
    found = cue_of(next(token for token in model(text) if token.text == verb))
    assert (found is not None) is listed


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
    model: Language, text: str, verb: str, group: str
) -> None:
    assert verb_group(next(one for one in model(text) if one.text == verb)).text == group


def test_a_listed_word_of_another_part_of_speech_is_no_cue(model: Language) -> None:
    doc = model("The claim is old. She claims that taxes rose.")
    assert [token.i for token in listed(doc, VERB_KEYS, [VERB])] == [6]


def test_an_empty_document_has_no_cues(model: Language) -> None:
    doc = model("")
    assert (cue_verbs(doc), cue_nouns(doc)) == ([], [])
