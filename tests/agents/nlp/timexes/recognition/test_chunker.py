import pytest

from agents.nlp.timexes.recognition.chunker import LONGEST, Node, derivation
from agents.nlp.timexes.recognition.rules import GRAMMAR


def coded(*kinds: str) -> str:
    return "".join(GRAMMAR.codes[kind] for kind in kinds)


def test_each_level_goes_on_from_the_one_before() -> None:
    [early] = derivation(coded("EARLY", "WEEKDAY", "PART"))
    day = Node("DATE", "weekday", (1,))
    assert early == Node("DATE", "early", (0, Node("DATE", "part_of_day", (day, 2))))


@pytest.mark.parametrize("kinds", [("THE", "OF"), ("A", "UNIT")])
def test_what_makes_no_expression_derives_nothing(kinds: tuple[str, ...]) -> None:
    assert derivation(coded(*kinds)) == ()


def test_what_stands_between_expressions_is_left_out() -> None:
    found = derivation(coded("THE", "WEEKDAY", "OF", "THE", "WEEKDAY"))
    assert found == (Node("DATE", "weekday", (1,)), Node("DATE", "weekday", (4,)))


def test_a_run_longer_than_what_is_remembered_is_derived_as_well() -> None:
    assert len(derivation(coded("WEEKDAY") * (LONGEST + 1))) == LONGEST + 1
