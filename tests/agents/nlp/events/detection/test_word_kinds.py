import pytest

from agents.nlp.events.detection.word_kinds import ADJECTIVE, KINDS, NOUN, VERB, fits
from agents.nlp.syntax.labels import DEPS, TAGS


@pytest.mark.parametrize(
    ("tag", "kind"), [("VBD", VERB), ("NNS", NOUN), ("JJ", ADJECTIVE), ("NNP", None), ("MD", None)]
)
def test_kind_of_a_tag(tag: str, kind: str | None) -> None:
    assert KINDS.get(TAGS.number(tag)) == kind


@pytest.mark.parametrize(
    ("kind", "dep", "expected"),
    [
        (VERB, "ROOT", True),
        (VERB, "aux", False),
        (NOUN, "aux", True),
        (ADJECTIVE, "acomp", True),
        (ADJECTIVE, "nsubj", False),
    ],
)
def test_where_an_event_may_stand(kind: str, dep: str, *, expected: bool) -> None:
    assert fits(kind, DEPS.number(dep)) is expected
