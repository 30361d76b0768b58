import pytest

from agents.timeline.derivations import (
    LONGEST,
    REMEMBERED,
    Step,
    derivation,
    remembered_derivation,
    replaced,
)
from agents.timeline.grammar import GRAMMAR


def coded(*kinds: str) -> str:
    return "".join(GRAMMAR.codes[kind] for kind in kinds)


def test_each_level_goes_on_from_the_one_before() -> None:
    steps = derivation(coded("EARLY", "WEEKDAY", "PART"))
    assert [[step.rule for step in level] for level in steps] == [
        [],
        ["weekday"],
        ["part_of_day"],
        ["early"],
    ]


@pytest.mark.parametrize("kinds", [("THE", "OF"), ("A", "UNIT")])
def test_what_makes_no_expression_derives_nothing(kinds: tuple[str, ...]) -> None:
    assert derivation(coded(*kinds)) == ()


def test_phrases_take_the_place_of_their_parts() -> None:
    codes = coded("THE", "WEEKDAY", "PART")
    assert replaced(codes, (Step(1, 2, "weekday", "DATE"),)) == coded("THE", "DATE", "PART")


def test_what_is_remembered_has_bounds() -> None:
    assert remembered_derivation.cache_info().maxsize == REMEMBERED
    before = remembered_derivation.cache_info().currsize
    assert len(derivation(coded("WEEKDAY") * (LONGEST + 1))[1]) == LONGEST + 1
    assert remembered_derivation.cache_info().currsize == before
