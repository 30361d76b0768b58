import pytest
from spacy.language import Language

from agents.quotes.contents import contents_of, without
from agents.quotes.cues import cue_verbs


@pytest.mark.parametrize(
    ("text", "frame", "words"),
    [
        ("The mayor said that taxes rose.", "clause", ["that taxes rose"]),
        ("The mayor vowed to lower taxes.", "infinitive", ["to lower taxes"]),
        ("She begged Bob to leave the room.", "infinitive", ["Bob to leave the room"]),
        ("The mayor praised the old bridge.", "object", ["the old bridge"]),
        ("She blamed Bob for the delay.", "object", ["Bob for the delay"]),
        ("The mayor spoke.", None, []),
        ("The plan was denounced by the council.", "passive", ["The plan"]),
        ("She apologized for the long delay.", "preposition", ["the long delay"]),
        ("The mayor criticized the plan on Monday.", "object", ["the plan"]),
    ],
)
def test_contents(model: Language, text: str, frame: str | None, words: list[str]) -> None:
    doc = model(text)
    (pair,) = cue_verbs(doc)
    found = contents_of(*pair)
    assert (found[0] if found else None) == frame
    assert [doc[start:end].text for start, end in (found[1] if found else [])] == words


def test_cut_out_words_leave_no_punctuation_at_the_edges(model: Language) -> None:
    doc = model("The bridge, she said, is safe.")
    pieces = without([(0, len(doc))], [doc[3:5]])
    assert [doc[start:end].text for start, end in pieces] == ["The bridge", "is safe"]
