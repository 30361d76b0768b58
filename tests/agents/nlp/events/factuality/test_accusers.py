"""Who alleges an event."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.nlp.events.modality import Modality
from agents.nlp.syntax.tree import Tree

Reader = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "word", "accuser"),
    [
        ("The FBI charged Doyle with stealing secrets.", "stealing", "FBI"),
        ("Doyle is accused by Hale of killing his wife.", "killing", "Hale"),
        ("Shell is alleged by Greenpeace to have dumped waste.", "dumped", "Greenpeace"),
        ("Kyiv claimed that its forces fled and hid.", "hid", "Kyiv"),
        ("Doyle is accused of killing his wife.", "killing", None),
        ("The FBI said that Doyle fled.", "fled", None),
        ("Doyle fled.", "fled", None),
    ],
)
def test_accusers(read: Reader, text: str, word: str, accuser: str | None) -> None:
    doc = read(text)
    place = next(token.i for token in doc if token.text == word)
    found = Modality(Tree(doc)).accuser(place)
    assert (None if found is None else doc[found].text) == accuser
